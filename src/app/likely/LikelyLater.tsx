import { lazy, Suspense } from 'react'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useLikely } from './likelyState.ts'

const LikelyStrip = lazy(async () => ({ default: (await import('./Strip.tsx')).LikelyStrip }))

/** Under the scrubber, once somebody asks: how often the futures of this run break. Fetched then. */
export function LikelyLater() {
  const of = useLikely((state) => state.of)
  const scenario = useRoomscope((state) => state.scenario)
  if (of === null || of !== scenario) return null
  return (
    <Suspense>
      <LikelyStrip />
    </Suspense>
  )
}
