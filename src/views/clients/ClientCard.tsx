import type { ConnectionId } from '#kernel/ids.ts'
import { cx } from '#views/parts/cx.ts'
import { ReapingLine } from '#views/parts/ReapingLine.tsx'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { ConnectionVerbs } from '#views/verbs/card/ConnectionVerbs.tsx'
import { Holding } from '#views/verbs/card/Holding.tsx'
import { RawFrame } from '#views/verbs/card/RawFrame.tsx'
import { RoomVerbs } from '#views/verbs/card/RoomVerbs.tsx'
import { CardHead } from './CardHead.tsx'
import styles from './card.module.css'

interface Props {
  readonly id: ConnectionId
  readonly open: boolean
  readonly onToggle: (open: boolean) => void
  /** Asks what the verbs do, or has read it. */
  readonly onExplain: () => void
}

/** One client: its socket's two ends, its rooms, and its verbs, those of a room apart from those of the connection. */
export function ClientCard({ id, open, onToggle, onExplain }: Props) {
  const world = useRoomscope((state) => state.world)
  const selected = useRoomscope(
    ({ selection }) => selection?.kind === 'connection' && selection.connection === id,
  )
  const connection = world.connections.get(id)
  if (!connection) return null
  const { client } = connection
  const usable = connection.clientEnd.state === 'open'
  return (
    <article className={cx(styles.card, selected && styles.selected)} aria-label={client}>
      <CardHead connection={connection} open={open} onToggle={onToggle} onExplain={onExplain} />
      {connection.faults.length > 0 && <ReapingLine id={id} />}
      <RoomVerbs connection={connection} world={world} usable={usable} open={open} />
      {open && (
        <>
          <ConnectionVerbs subject={{ connection, world }} />
          <div className={styles.rare}>
            <RawFrame client={client} usable={usable} />
            <Holding subject={{ connection, world }} />
          </div>
        </>
      )}
    </article>
  )
}
