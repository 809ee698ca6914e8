import { useState } from 'react'
import { cx } from '#views/parts/cx.ts'
import { Scroller } from '#views/parts/Scroller.tsx'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Explained } from '#views/verbs/card/explained.ts'
import { ClientCard } from './ClientCard.tsx'
import { ClientRows } from './ClientRows.tsx'
import styles from './clients.module.css'
import { Spawn } from './Spawn.tsx'
import { useOpened } from './useOpened.ts'

/** A row that is closed, in pixels. */
const rowHeightPx = 48

/** The virtual clients, a row each; the one that is open has all that one can have it do. */
export function Clients() {
  const { clients: words } = useWords()
  const clients = useRoomscope((state) => state.world.clients)
  const [explained, setExplained] = useState(true)
  const { opened, open } = useOpened(clients)
  const list = [...clients]
  // A state, so that the rows know of it: those that come in one piece with it see no ref yet.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  return (
    <section aria-label={words.region} className={cx('panel', styles.clients)}>
      <h2 className="only-heard">{words.region}</h2>
      <Spawn />
      <Explained value={explained}>
        <Scroller className={cx(styles.scroll)} ref={setScroller} label={words.list}>
          <ClientRows
            count={list.length}
            keyOf={(index) => list[index]?.[0] ?? ''}
            heightPx={rowHeightPx}
            scroller={scroller}
          >
            {(index) => {
              const [client, id] = list[index] ?? []
              if (client === undefined || id === undefined) return null
              return (
                <ClientCard
                  id={id}
                  open={opened === client}
                  onToggle={(isOpen) => open(isOpen ? client : null)}
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
