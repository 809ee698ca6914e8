import type { Change } from '#store/selectors/changes.ts'
import { changeWords } from '#words/said.ts'
import { useWords } from './useWords.ts'
import './changes.css'

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
    <ul className="changes">
      {told.map(({ sign, where, text }) => (
        <li
          key={`${sign} ${where} ${text}`}
          className={`change change-${signWords[sign]}`}
          title={`${signWords[sign]}, ${whereWords[where]}: ${text}`}
        >
          <b>{sign}</b> {text}
        </li>
      ))}
    </ul>
  )
}
