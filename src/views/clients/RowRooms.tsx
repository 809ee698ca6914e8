import type { ConnectionId } from '#kernel/ids.ts'
import { RoomChip } from '#views/parts/RoomChip.tsx'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './cardHead.module.css'

/** So many rooms are named in a row; of more, only how many there are. */
const roomsNamedMax = 2

/** The rooms that the server has for it, named as far as a row goes. */
export function RowRooms({ id }: { readonly id: ConnectionId }) {
  const { clients: words } = useWords()
  const listed = useRoomscope(({ world }) => world.connectionRooms.get(id))
  const ordinals = useRoomscope(({ world }) => world.roomOrdinals)
  const rooms = [...(listed ?? [])]
  if (rooms.length === 0) return <span className={styles.none}>{words.inNoRoom}</span>
  const named = rooms.slice(0, roomsNamedMax)
  return (
    <span className={styles.rooms} title={rooms.join(', ')}>
      {named.map((room) => (
        <RoomChip key={room} ordinal={ordinals.get(room) ?? 0}>
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
