import type { ReactNode } from 'react'
import { useWords } from '#views/parts/useWords.ts'
import arrow from './arrow.module.css'
import styles from './sequence.module.css'
import shape from './shape.module.css'

/** What the shapes mean. */
export function SequenceLegend() {
  const { legend } = useWords().sequence
  return (
    <ul className="legend" aria-label={legend.label} data-part="legend">
      <SequenceMark words={legend.frame}>
        <path d="M2,3 L28,9" className={arrow.line} />
        <path d="M34,10.5 L26,12 L28,4.5 Z" className={arrow.head} />
      </SequenceMark>
      <SequenceMark words={legend.lost}>
        <path d="M2,3 L24,8" className={arrow.line} />
        <path d="M22,4 l8,8 m-8,0 l8,-8" className={shape.lost} />
      </SequenceMark>
      <SequenceMark words={legend.beat}>
        <g className={arrow.beat}>
          <path d="M2,4 L30,10" className={arrow.line} />
        </g>
      </SequenceMark>
      <SequenceMark words={legend.maps}>
        <rect x={12} y={2} width={10} height={10} rx={2} className={shape.maps} />
      </SequenceMark>
      <SequenceMark words={legend.await}>
        <rect x={12} y={1} width={10} height={13} rx={3} className={styles.await} />
      </SequenceMark>
      <SequenceMark words={legend.fault}>
        <g className={styles.fault}>
          <rect x={10} y={1} width={14} height={13} rx={3} />
        </g>
      </SequenceMark>
      <SequenceMark words={legend.quiet}>
        <g className={styles.quiet}>
          <path d="M2,5 q4,-4 8,0 t8,0 t8,0 t8,0" />
          <path d="M2,11 q4,-4 8,0 t8,0 t8,0 t8,0" />
        </g>
      </SequenceMark>
    </ul>
  )
}

function SequenceMark({
  words,
  children,
}: {
  readonly words: string
  readonly children: ReactNode
}) {
  return (
    <li>
      <svg viewBox="0 0 36 15" width="36" height="15" aria-hidden="true">
        {children}
      </svg>
      {words}
    </li>
  )
}
