import type { ConnectionId } from '#kernel/ids.ts'
import { keepsSeat } from '#reading/stage/away.ts'
import { waiting } from '#reading/stage/waiting.ts'
import { select } from '#store/commands/select.ts'
import type { WorldConnection } from '#trace/world.ts'
import { cx } from '#views/parts/cx.ts'
import { loadLines } from '#views/parts/endsWords.ts'
import { SocketGlyph } from '#views/parts/SocketGlyph.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { useExplained } from '#views/verbs/card/explained.ts'
import { ClientEnds } from './ClientEnds.tsx'
import styles from './cardHead.module.css'
import { RowRooms } from './RowRooms.tsx'

interface CardHeadProps {
  readonly connection: WorldConnection
  readonly open: boolean
  readonly onToggle: (open: boolean) => void
  readonly onExplain: () => void
}

/** A row: who it is, how its socket stands, where it is; what opens its verbs, and what tells of them. */
export function CardHead({ connection, open, onToggle, onExplain }: CardHeadProps) {
  const { clients: words } = useWords()
  const explained = useExplained()
  const { client } = connection
  return (
    <header className={styles.head}>
      <Name connection={connection} open={open} onChoose={() => onToggle(true)} />
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
        className={cx(styles.toggle, styles.fold)}
        aria-expanded={open}
        aria-label={words.verbsOf({ client })}
        onClick={() => onToggle(!open)}
      />
    </header>
  )
}

interface NameProps extends Pick<CardHeadProps, 'connection' | 'open'> {
  readonly onChoose: () => void
}

/** Choosing it shows its verbs as well; what they have to tell of rooms and queues is short as long as they are not shown. */
function Name({ connection, open, onChoose }: NameProps) {
  const lab = useLab()
  const words = useWords()
  const { id, client, user, path } = connection
  const isAway = useRoomscope(({ world }) => keepsSeat(world, connection))
  const frames = useRoomscope(({ world }) => {
    const { toClient, toServer } = waiting(world, id)
    return toClient.frames + toServer.frames
  })
  return (
    <button
      type="button"
      className={styles.name}
      onClick={() => {
        onChoose()
        select(lab, { kind: 'connection', connection: id })
      }}
    >
      <SocketGlyph connection={connection} away={isAway} />
      <span className={styles.told}>
        <span className={styles.line}>
          <span>
            <strong>{client}</strong>
            {!id.endsWith('#1') && <span className={styles.id}> {id}</span>}
            {user !== undefined && <span className={styles.id}> {words.clients.as({ user })}</span>}
            {path !== '/ws' && <span className={styles.id}> {path}</span>}
          </span>
          {!open && <RowRooms id={id} />}
        </span>
        <span className={styles.line}>
          <ClientEnds connection={connection} />
          {!open && frames > 0 && (
            <span className={styles.load}>{words.clients.waits({ frames })}</span>
          )}
        </span>
        {open && <LoadLines id={id} />}
      </span>
    </button>
  )
}

/** What waits in either direction, a line each. */
function LoadLines({ id }: { readonly id: ConnectionId }) {
  const words = useWords()
  const world = useRoomscope((state) => state.world)
  return loadLines(words, waiting(world, id)).map((line) => (
    <span key={line} className={styles.load}>
      {line}
    </span>
  ))
}
