import { lazy, Suspense } from 'react'
import { turnedAwayIn } from '#reading/result/turnedAwayIn.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'

const TurnedAwayList = lazy(async () => ({
  default: (await import('./TurnedAwayList.tsx')).TurnedAwayList,
}))

/** Whom the server turned away, once it has. */
export function TurnedAway() {
  const trace = useRoomscope((state) => state.trace)
  const found = turnedAwayIn(trace)
  if (found.length === 0) return null
  return (
    <Suspense>
      <TurnedAwayList found={found} />
    </Suspense>
  )
}
