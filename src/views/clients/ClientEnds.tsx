import type { WorldConnection } from '#trace/world.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './clientEnds.module.css'
import { endsWords } from './endsWords.ts'

/** Both ends of a connection, and its faults, in a line. */
export function ClientEnds({ connection }: { readonly connection: WorldConnection }) {
  return <span className={styles.ends}>{endsWords(useWords(), connection)}</span>
}
