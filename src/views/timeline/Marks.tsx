import { memo, useMemo } from 'react'
import { partingOf, readPartings } from '#reading/compare/parting.ts'
import { type Mark, marksOf } from '#reading/stage/marks.ts'
import { goTo } from '#store/commands/time/play.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useReadOn } from '#views/parts/useReadOn.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import styles from './marks.module.css'

/**
 * Under the scrubber: a line for each step, a wedge for each broken law, and a fork where the run
 * parts from the one that it is compared with. A pointer goes there by
 * them; keys and buttons go to the next and the previous, and the lists tell the same in words.
 */
export const Marks = memo(function Marks() {
  const lab = useLab()
  const trace = useRoomscope((state) => state.trace)
  const parting = useParting()
  const marks = useMemo(
    (): readonly Mark[] =>
      parting === null ? marksOf(trace) : [...marksOf(trace), { seq: parting, kind: 'parting' }],
    [trace, parting],
  )
  const last = Math.max(1, trace.length)
  return (
    <svg className={styles.marks} width="100%" height="12" aria-hidden="true">
      {marks.map(({ seq, kind }) => (
        <svg
          key={`${kind} ${seq}`}
          x={`${((seq + 1) / last) * 100}%`}
          className={styles.mark}
          aria-hidden="true"
          onClick={() => goTo(lab, seq)}
        >
          <rect x="-4" y="-2" width="8" height="16" className={styles.place} />
          <path data-mark={kind} d={shapes[kind]} />
        </svg>
      ))}
    </svg>
  )
})

const shapes: Readonly<Record<Mark['kind'], string>> = {
  step: 'M0,0 V7',
  problem: 'M-5,11 L0,1 L5,11 Z',
  parting: 'M0,0 V5 L-5,11 M0,5 L5,11',
}

/** Where the run parts from the one beside it; null while there is none, or another run is shown by now. */
function useParting(): number | null {
  const trace = useRoomscope((state) => state.trace)
  const beside = useRoomscope(({ comparison, scenario }) =>
    comparison?.of === scenario ? comparison.trace : null,
  )
  const isRead = useReadOn(
    trace,
    (mine, most) => beside === null || readPartings(mine, beside, most),
  )
  return isRead && beside !== null ? (partingOf(trace, beside)?.index ?? null) : null
}
