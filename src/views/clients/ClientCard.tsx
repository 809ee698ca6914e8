import { lazy, Suspense, useState } from 'react'
import type { ConnectionId } from '#kernel/ids.ts'
import { cx } from '#views/parts/cx.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { CardHead } from './CardHead.tsx'
import styles from './card.module.css'
import { fetchVerbs } from './fetchVerbs.ts'

const ReapingLine = lazy(async () => ({
  default: (await import('#views/parts/ReapingLine.tsx')).ReapingLine,
}))
const CardVerbs = lazy(async () => ({ default: (await fetchVerbs()).CardVerbs }))

interface Props {
  readonly id: ConnectionId
  readonly open: boolean
  readonly onToggle: (open: boolean) => void
  /** Asks what the verbs do, or has read it. */
  readonly onExplain: () => void
}

/** One client: a row that says how it stands, and below it its verbs while it is open. What was typed there stays. */
export function ClientCard({ id, open, onToggle, onExplain }: Props) {
  const world = useRoomscope((state) => state.world)
  const selected = useRoomscope(
    ({ selection }) => selection?.kind === 'connection' && selection.connection === id,
  )
  const [wasOpen, setWasOpen] = useState(open)
  if (open && !wasOpen) setWasOpen(true)
  const connection = world.connections.get(id)
  if (!connection) return null
  return (
    <article
      className={cx(styles.card, selected && styles.selected)}
      data-open={open}
      aria-label={connection.client}
    >
      <CardHead
        connection={connection}
        world={world}
        open={open}
        onToggle={onToggle}
        onExplain={onExplain}
      />
      <Suspense>{open && connection.faults.length > 0 && <ReapingLine id={id} />}</Suspense>
      {wasOpen && (
        <div hidden={!open}>
          <Suspense>
            <CardVerbs subject={{ connection, world }} />
          </Suspense>
        </div>
      )}
    </article>
  )
}
