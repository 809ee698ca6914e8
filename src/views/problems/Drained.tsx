import { lazy, Suspense, useMemo } from 'react'
import { drainResult } from '#reading/result/drainResult.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'

const DrainedResult = lazy(async () => ({
  default: (await import('./DrainedResult.tsx')).DrainedResult,
}))

/** What came of draining the world, once somebody has. */
export function Drained() {
  const lab = useLab()
  const trace = useRoomscope((state) => state.trace)
  const result = useMemo(
    () => drainResult(trace, (seq) => lab.timeline.worldAt(trace, seq)),
    [lab, trace],
  )
  if (!result) return null
  return (
    <Suspense>
      <DrainedResult result={result} />
    </Suspense>
  )
}
