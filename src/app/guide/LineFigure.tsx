import { useWords } from '#views/parts/useWords.ts'
import styles from './lineFigure.module.css'

interface LineFigureProps {
  /** The file and the number of the line. */
  readonly place: string
  readonly text: string
  /** It is as it should be; else it is the one with the flaw. */
  readonly sound: boolean
}

/** A line of code, marked by a sign as well as by its colour. */
export function LineFigure({ place, text, sound }: LineFigureProps) {
  const { guide } = useWords()
  return (
    <figure className={styles.line} data-sound={sound || undefined}>
      <figcaption>
        {guide.line} <span title={place}>{place.slice(place.lastIndexOf('/') + 1)}</span>
      </figcaption>
      <code>
        <span aria-hidden="true">{sound ? '✓ ' : '✗ '}</span>
        {text}
      </code>
    </figure>
  )
}
