import type { SharedDefect } from '#search/proof/sharedDefect.ts'
import { useWords } from '#views/parts/useWords.ts'
import { defectText } from './defectText.ts'
import styles from './proof.module.css'

interface Props {
  readonly summary: string
  readonly defects: readonly SharedDefect[]
}

/** Defects of the pattern as it is written, folded below how many there are. */
export function DefectList({ summary, defects }: Props) {
  const words = useWords()
  return (
    <details className={styles.shared}>
      <summary>{summary}</summary>
      <ul>
        {defects.map((defect) => (
          <li key={defect.id}>{defectText(words, defect)}</li>
        ))}
      </ul>
    </details>
  )
}
