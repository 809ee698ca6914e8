import type { World, WorldConnection } from '#trace/world.ts'
import { RoomChip } from '#views/parts/RoomChip.tsx'
import { useWords } from '#views/parts/useWords.ts'
import styles from './cardHead.module.css'

/** So many rooms are named in a row; of more, only how many there are. */
const roomsNamedMax = 2

interface Props {
  readonly connection: WorldConnection
  readonly world: World
}

/** The rooms that the server has for it, named as far as a row goes. */
export function RowRooms({ connection: { id }, world }: Props) {
  const { clients: words } = useWords()
  const rooms = [...(world.connectionRooms.get(id) ?? [])]
  if (rooms.length === 0) return <span className={styles.none}>{words.inNoRoom}</span>
  const named = rooms.slice(0, roomsNamedMax)
  return (
    <span className={styles.rooms} title={rooms.join(', ')}>
      {named.map((room) => (
        <RoomChip key={room} ordinal={world.roomOrdinals.get(room) ?? 0}>
          <span className={styles.room}>{room}</span>
        </RoomChip>
      ))}
      {named.length < rooms.length && (
        <span className={styles.none}>
          {words.moreRooms({ rooms: rooms.length - named.length })}
        </span>
      )}
    </span>
  )
}
