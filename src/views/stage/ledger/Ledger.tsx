import { useMemo } from 'react'
import type { StageModel } from '#reading/stage/stageModel.ts'
import type { World } from '#trace/world.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Book } from './Book.tsx'
import { ConnectionRow } from './ConnectionRow.tsx'
import { entriesOf } from './entriesOf.ts'
import styles from './ledger.module.css'
import { RoomCard } from './RoomCard.tsx'

interface Props {
  readonly model: StageModel
  readonly world: World
}

/** Both maps as they are. What stands in one book and not in the other is marked in both. */
export function Ledger({ model, world }: Props) {
  const { ledger: words } = useWords()
  const ordinalOf = (room: string) => world.roomOrdinals.get(room) ?? 0
  const entries = useMemo(() => entriesOf(model), [model])
  return (
    <div className={styles.ledger} data-part="sheet">
      <Book
        {...words.connections}
        count={model.connections.length}
        keyOf={(i) => model.connections[i]?.id ?? ''}
      >
        {(i) => {
          const item = model.connections[i]
          return (
            item && (
              <ConnectionRow
                item={item}
                edges={entries.ofConnection.get(item.id)}
                ordinalOf={ordinalOf}
              />
            )
          )
        }}
      </Book>
      <Book {...words.rooms} count={model.rooms.length} keyOf={(i) => model.rooms[i]?.id ?? ''}>
        {(i) => {
          const room = model.rooms[i]
          return room && <RoomCard room={room} entries={entries} />
        }}
      </Book>
    </div>
  )
}
