import { lazy, Suspense } from 'react'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { brokenHere } from './brokenHere.ts'

const WatchedStrip = lazy(async () => ({
  default: (await import('./WatchedStrip.tsx')).WatchedStrip,
}))

/** The words over what is watched, fetched when somebody watches. */
export function Watched() {
  const scenario = useRoomscope(({ watched, scenario }) => (watched === scenario ? watched : null))
  const broken = useRoomscope(brokenHere)
  if (!scenario) return null
  return (
    <Suspense>
      <WatchedStrip scenario={scenario} broken={broken} />
    </Suspense>
  )
}
