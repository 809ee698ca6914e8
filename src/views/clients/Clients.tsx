import { useRef, useState } from 'react'
import { cx } from '#views/parts/cx.ts'
import { Scroller } from '#views/parts/Scroller.tsx'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Explained } from '#views/verbs/card/explained.ts'
import { ClientCard } from './ClientCard.tsx'
import { ClientRows } from './ClientRows.tsx'
import styles from './clients.module.css'
import { Spawn } from './Spawn.tsx'

/** Up to so many clients stand open from the start. */
const openedMax = 3

/** The virtual clients, and all that one can have them do. */
export function Clients() {
  const { clients: words } = useWords()
  const clients = useRoomscope((state) => state.world.clients)
  const chosen = useRoomscope(({ selection }) =>
    selection?.kind === 'connection' ? selection.connection : null,
  )
  const [explained, setExplained] = useState(false)
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map())
  const list = [...clients]
  const isOpen = (client: string, id: string) =>
    toggled.get(client) ?? (list.length <= openedMax || chosen === id)
  const scroller = useRef<HTMLDivElement>(null)
  return (
    <section aria-label={words.region} className={cx('panel', styles.clients)}>
      <h2 className="only-heard">{words.region}</h2>
      <Spawn />
      <Explained value={explained}>
        <Scroller className={cx(styles.scroll)} ref={scroller} label={words.list}>
          <ClientRows
            count={list.length}
            keyOf={(index) => list[index]?.[0] ?? ''}
            heightPx={list.length <= openedMax ? 400 : 60}
            scroller={scroller}
          >
            {(index) => {
              const [client, id] = list[index] ?? []
              if (client === undefined || id === undefined) return null
              return (
                <ClientCard
                  id={id}
                  open={isOpen(client, id)}
                  onToggle={(open) => setToggled(new Map(toggled).set(client, open))}
                  onExplain={() => setExplained(!explained)}
                />
              )
            }}
          </ClientRows>
        </Scroller>
      </Explained>
    </section>
  )
}
