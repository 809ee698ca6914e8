import { useExplained } from './explained.ts'
import styles from './meaning.module.css'

/** What a verb does, for who has asked; for a pointer it is the button's title as well. */
export function Meaning({ children }: { readonly children: string }) {
  return useExplained() && <p className={styles.meaning}>{children}</p>
}
