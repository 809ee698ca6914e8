import type { CatalogEntry } from '#specimens/catalog.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './gallery.module.css'
import { flawNumber } from './galleryOrder.ts'
import { StillPicture } from './StillPicture.tsx'

/** Whether flaws are watched, or looked for. */
export type Mode = 'watch' | 'play'

interface CardProps {
  readonly specimen: CatalogEntry
  readonly mode: Mode
  /** The fewest steps in which it was found, if it was. */
  readonly best: number | undefined
  readonly onOpen: () => void
}

/** One flawed server: what it gets wrong, unless it is to be found. */
export function Card({ specimen, mode, best, onOpen }: CardProps) {
  const { flaws, fromFiles } = useWords()
  const { id, law, steps } = specimen
  const flaw = fromFiles({ text: specimen.flaw })
  const number = flawNumber(id)
  const isTold = mode === 'watch'
  return (
    <li className={styles.flaw}>
      <h4>{isTold ? flaw : flaws.number({ number })}</h4>
      {(isTold || best !== undefined) && <StillPicture specimen={specimen} />}
      <p>
        {isTold && <span className={styles.flawLaw}>{law}</span>}{' '}
        {flaws.par({ steps: steps.length })}
        {best !== undefined && (
          <span className={styles.flawFound}>
            <span aria-hidden="true">✓ </span>
            {flaws.best({ steps: best })}
          </span>
        )}
      </p>
      <button
        type="button"
        className="button button-small"
        aria-label={isTold ? flaws.watch({ flaw }) : flaws.play({ number })}
        onClick={onOpen}
      >
        {isTold ? flaws.watchShort : flaws.playShort}
      </button>
    </li>
  )
}
