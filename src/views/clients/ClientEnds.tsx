import type { WorldConnection } from '#trace/world.ts'
import { endsWords } from '#views/parts/endsWords.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './clientEnds.module.css'

/** Both ends of a connection, and its faults, in a line. */
export function ClientEnds({ connection }: { readonly connection: WorldConnection }) {
  return <span className={styles.ends}>{endsWords(useWords(), connection)}</span>
}
