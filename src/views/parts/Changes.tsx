import type { Change } from '#store/selectors/changes.ts'
import { changeWords } from '#words/said.ts'
import styles from './changes.module.css'
import { useWords } from './useWords.ts'

const whereWords: Readonly<Record<Change['where'], string>> = {
  connections: 'set of connections',
  rooms: 'room → connections',
  connectionRooms: 'connection → rooms',
  socket: 'socket',
  replica: 'what a client believes',
}

const signWords = { '+': 'came', '−': 'went', '→': 'became' } as const

/** A difference: each entry with its sign, and where it is kept. */
export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const words = useWords()
  const told = changes.map(({ what, ...change }) => ({ ...change, text: changeWords(words, what) }))
  return (
    <ul className={styles.changes} data-part="changes">
      {told.map(({ sign, where, text }) => (
        <li
          key={`${sign} ${where} ${text}`}
          className={styles.change}
          data-sign={sign}
          title={`${signWords[sign]}, ${whereWords[where]}: ${text}`}
        >
          <b>{sign}</b> {text}
        </li>
      ))}
    </ul>
  )
}
