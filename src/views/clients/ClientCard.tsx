import { lazy, Suspense, useState } from 'react'
import type { ConnectionId } from '#kernel/ids.ts'
import type { WorldConnection } from '#trace/world.ts'
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
  const connection = useRoomscope(({ world }) => world.connections.get(id))
  const selected = useRoomscope(
    ({ selection }) => selection?.kind === 'connection' && selection.connection === id,
  )
  const [wasOpen, setWasOpen] = useState(open)
  if (open && !wasOpen) setWasOpen(true)
  if (!connection) return null
  return (
    <article
      className={cx(styles.card, selected && styles.selected)}
      data-open={open}
      aria-label={connection.client}
    >
      <CardHead connection={connection} open={open} onToggle={onToggle} onExplain={onExplain} />
      <Suspense>{open && connection.faults.length > 0 && <ReapingLine id={id} />}</Suspense>
      {wasOpen && (
        <div hidden={!open}>
          <Suspense>
            <Verbs connection={connection} />
          </Suspense>
        </div>
      )}
    </article>
  )
}

/** They look at all of the world; a row need not be drawn with all of it. */
function Verbs({ connection }: { readonly connection: WorldConnection }) {
  const world = useRoomscope((state) => state.world)
  return <CardVerbs subject={{ connection, world }} />
}
