import type { ConnectionId } from '#kernel/ids.ts'
import { name } from '#reading/events/connectionName.ts'
import type { World } from '#trace/world.ts'
import { roomColour } from '#views/parts/RoomChip.tsx'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './guide.module.css'

/** The server's two maps as they are now, in letters: what the lines of the picture are drawn from. */
export function TwoMaps() {
  const { maps } = useWords().guide
  const world = useRoomscope((state) => state.world)
  return (
    <div className={styles.maps} data-part="two-maps">
      <div>
        <div className={styles.mapName}>{maps.rooms}</div>
        <dl>
          {[...world.rooms.values()].map(({ id, members }) => (
            <div key={id} style={{ '--hue': roomColour(world.roomOrdinals.get(id) ?? 0) }}>
              <dt className={styles.room}>{id}</dt>
              {[...members].map((member) => (
                <dd key={member} data-gone={isGone(world, member)}>
                  {name(member)}
                  {isGone(world, member) && <b>{maps.gone}</b>}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </div>
      <div>
        <div className={styles.mapName}>{maps.connections}</div>
        <dl>
          {[...world.connectionRooms].map(([id, rooms]) => (
            <div key={id}>
              <dt>{name(id)}</dt>
              {[...rooms].map((room) => (
                <dd key={room} style={{ '--hue': roomColour(world.roomOrdinals.get(room) ?? 0) }}>
                  {room}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </div>
    </div>
  )
}

/** Whether the server's end of it is closed, or was never there. */
function isGone({ connections }: World, id: ConnectionId): boolean {
  return connections.get(id)?.serverEnd.state === 'closed'
}
