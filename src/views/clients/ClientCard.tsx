import type { ConnectionId } from '#kernel/ids.ts'
import { waiting } from '#reading/stage/waiting.ts'
import { select } from '#store/commands/select.ts'
import { cx } from '#views/parts/cx.ts'
import { ReapingLine } from '#views/parts/ReapingLine.tsx'
import { SocketGlyph } from '#views/parts/SocketGlyph.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { ClientEnds } from './ClientEnds.tsx'
import { ConnectionVerbs } from './ConnectionVerbs.tsx'
import styles from './card.module.css'
import { loadLines } from './endsWords.ts'
import { useExplained } from './explained.ts'
import { Holding } from './Holding.tsx'
import { RawFrame } from './RawFrame.tsx'
import { RoomVerbs } from './RoomVerbs.tsx'

interface Props {
  readonly id: ConnectionId
  readonly open: boolean
  readonly onToggle: (open: boolean) => void
  /** Asks what the verbs do, or has read it. */
  readonly onExplain: () => void
}

/** One client: its socket's two ends, its rooms, and its verbs, those of a room apart from those of the connection. */
export function ClientCard({ id, open, onToggle, onExplain }: Props) {
  const lab = useLab()
  const explained = useExplained()
  const words = useWords()
  const world = useRoomscope((state) => state.world)
  const selected = useRoomscope(
    ({ selection }) => selection?.kind === 'connection' && selection.connection === id,
  )
  const connection = world.connections.get(id)
  if (!connection) return null
  const { client, path } = connection
  const load = loadLines(words, waiting(world, id))
  const usable = connection.clientEnd.state === 'open'
  return (
    <article className={cx(styles.card, selected && styles.selected)} aria-label={client}>
      <header className={styles.head}>
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
        {open && (
          <button
            type="button"
            className={styles.toggle}
            aria-pressed={explained}
            aria-label={words.clients.explain}
            title={words.clients.explain}
            onClick={onExplain}
          >
            ?
          </button>
        )}
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-label={words.clients.verbsOf({ client })}
          onClick={() => onToggle(!open)}
        >
          {open ? '–' : '+'}
        </button>
      </header>
      {connection.faults.length > 0 && <ReapingLine id={id} />}
      <RoomVerbs connection={connection} world={world} usable={usable} open={open} />
      {open && (
        <>
          <ConnectionVerbs connection={connection} />
          <div className={styles.rare}>
            <RawFrame client={client} usable={usable} />
            <Holding connection={connection} />
          </div>
        </>
      )}
    </article>
  )
}
