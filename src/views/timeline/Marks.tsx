import { memo, useMemo } from 'react'
import { marksOf } from '#store/selectors/marks.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'

/** Under the scrubber: a line for each step, a wedge for each broken law. The lists tell the same in words. */
export const Marks = memo(function Marks() {
  const trace = useRoomscope((state) => state.trace)
  const marks = useMemo(() => marksOf(trace), [trace])
  const last = Math.max(1, trace.length)
  return (
    <svg className="time-marks" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
      {marks.map(({ seq, kind }) => {
        const x = ((seq + 1) / last) * 1000
        return kind === 'step' ? (
          <path key={seq} className="time-step" d={`M${x},0 V5`} />
        ) : (
          <path key={seq} className="time-problem" d={`M${x - 4},8 L${x},0 L${x + 4},8 Z`} />
        )
      })}
    </svg>
  )
})
