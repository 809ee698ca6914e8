import { useWords } from '#views/parts/useWords.ts'
import styles from './guide.module.css'

/** Where nothing moves by itself: which keys go through what happened. */
export function SteppingLine() {
  const { guide } = useWords()
  return <p className={styles.stepping}>{guide.keys}</p>
}
