import type { ReactNode } from 'react'
import { useWords } from '#views/parts/useWords.ts'
import { marks, type WrongCell } from './marks.ts'
import styles from './matrix.module.css'

interface Props {
  /** The looks of something wrong that are there now. */
  readonly wrong: ReadonlySet<WrongCell>
  /** Something stands with the gone. */
  readonly isAnyGone: boolean
}

/** What the shapes of the matrix mean: those that are always there, and of the others those that are there now. */
export function MatrixLegend({ wrong, isAnyGone }: Props) {
  const { matrix } = useWords()
  const { cells, legend } = matrix
  return (
    <ul className="legend" aria-label={legend.label} data-part="legend">
      <MatrixMark words={cells.agree}>
        <rect x="-1" y="-1" width="2" height="2" className={styles.filled} />
      </MatrixMark>
      {(Object.keys(marks) as WrongCell[])
        .filter((look) => wrong.has(look))
        .map((look) => (
          <MatrixMark key={look} words={cells[look]}>
            <path d={marks[look].path} {...inkOf(look)} />
          </MatrixMark>
        ))}
      <MatrixMark words={legend.ticks}>
        <path d="M0,-1 V1" {...inkOf('ghost')} />
      </MatrixMark>
      <MatrixMark words={legend.bars}>
        <path d="M-1,-.6 H1 M-.2,.1 H1 M-.7,.8 H1" className={styles.bars} />
      </MatrixMark>
      {isAnyGone && (
        <MatrixMark words={legend.gone}>
          <path d="M0,-1.2 V1.2" className={styles.parting} />
        </MatrixMark>
      )}
    </ul>
  )
}

function inkOf(look: WrongCell) {
  const ink = `var(${marks[look].ink})`
  return marks[look].way === 'fill'
    ? { fill: ink }
    : { fill: 'none', stroke: ink, strokeWidth: 2.2, vectorEffect: 'non-scaling-stroke' as const }
}

function MatrixMark({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg viewBox="-1.3 -1.3 2.6 2.6" width="14" height="14" aria-hidden="true">
        {children}
      </svg>
      {words}
    </li>
  )
}
