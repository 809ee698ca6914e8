import { memo, useMemo } from 'react'
import { goTo } from '#store/commands/play.ts'
import { marksOf } from '#store/selectors/marks.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'

/**
 * Under the scrubber: a line for each step, a wedge for each broken law. A pointer goes there by
 * them; keys and buttons go to the next and the previous, and the lists tell the same in words.
 */
export const Marks = memo(function Marks() {
  const trace = useRoomscope((state) => state.trace)
  const marks = useMemo(() => marksOf(trace), [trace])
  const last = Math.max(1, trace.length)
  return (
    <svg className="time-marks" width="100%" height="12" aria-hidden="true">
      {marks.map(({ seq, kind }) => (
        <svg
          key={seq}
          x={`${((seq + 1) / last) * 100}%`}
          className="time-mark"
          aria-hidden="true"
          onClick={() => goTo(seq)}
        >
          <rect x="-4" y="-2" width="8" height="16" className="time-mark-place" />
          {kind === 'step' ? (
            <path className="time-step" d="M0,0 V7" />
          ) : (
            <path className="time-problem" d="M-5,11 L0,1 L5,11 Z" />
          )}
        </svg>
      ))}
    </svg>
  )
})
