import { waiting } from '#reading/stage/waiting.ts'
import { select } from '#store/commands/select.ts'
import type { WorldConnection } from '#trace/world.ts'
import { loadLines } from '#views/parts/endsWords.ts'
import { SocketGlyph } from '#views/parts/SocketGlyph.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { useExplained } from '#views/verbs/card/explained.ts'
import { ClientEnds } from './ClientEnds.tsx'
import styles from './cardHead.module.css'

interface CardHeadProps {
  readonly connection: WorldConnection
  readonly open: boolean
  readonly onToggle: (open: boolean) => void
  readonly onExplain: () => void
}

/** Who it is and how its socket stands; what opens its verbs, and what tells of them. */
export function CardHead({ connection, open, onToggle, onExplain }: CardHeadProps) {
  const { clients: words } = useWords()
  const explained = useExplained()
  const { client } = connection
  return (
    <header className={styles.head}>
      <Name connection={connection} />
      {open && (
        <button
          type="button"
          className={styles.toggle}
          aria-pressed={explained}
          aria-label={words.explain}
          title={words.explain}
          onClick={onExplain}
        >
          ?
        </button>
      )}
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-label={words.verbsOf({ client })}
        onClick={() => onToggle(!open)}
      >
        {open ? '–' : '+'}
      </button>
    </header>
  )
}

function Name({ connection }: Pick<CardHeadProps, 'connection'>) {
  const lab = useLab()
  const words = useWords()
  const world = useRoomscope((state) => state.world)
  const { id, client, path } = connection
  const load = loadLines(words, waiting(world, id))
  return (
    <button
      type="button"
      className={styles.name}
      onClick={() => select(lab, { kind: 'connection', connection: id })}
    >
      <SocketGlyph connection={connection} />
      <span>
        <strong>{client}</strong>
        {!id.endsWith('#1') && <span className={styles.id}> {id}</span>}
        {path !== '/ws' && <span className={styles.id}> {path}</span>}
        <ClientEnds connection={connection} />
        {load.map((line) => (
          <span key={line} className={styles.load}>
            {line}
          </span>
        ))}
      </span>
    </button>
  )
}
