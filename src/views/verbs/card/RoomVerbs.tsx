import { leaveRoom } from '#store/commands/clients.ts'
import type { World, WorldConnection } from '#trace/world.ts'
import { RoomChip } from '#views/parts/RoomChip.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Join } from './Join.tsx'
import { Meaning } from './Meaning.tsx'
import styles from './roomVerbs.module.css'
import { Say } from './Say.tsx'
import { SetState } from './SetState.tsx'

interface Props {
  readonly connection: WorldConnection
  readonly world: World
  readonly usable: boolean
}

/** What a client does in rooms. Each of these leaves the connection as it is. */
export function RoomVerbs({ connection: { id, client, path }, world, usable }: Props) {
  const lab = useLab()
  const { clients: words, verbButtons } = useWords()
  const hasStates = useRoomscope(({ scenario }) => !!scenario.settings.memberStateBytesMax)
  const rooms = [...(world.connectionRooms.get(id) ?? [])]
  return (
    <div className={styles.verbs}>
      <ul className={styles.rooms} aria-label={words.roomsOf({ client })}>
        {rooms.map((room) => (
          <li key={room}>
            <RoomChip ordinal={world.roomOrdinals.get(room) ?? 0}>
              <span className={styles.text}>{room}</span>
              {path === '/ws' && (
                <button
                  type="button"
                  className={styles.leave}
                  disabled={!usable}
                  aria-label={words.leave({ room })}
                  title={verbButtons.leave.title}
                  onClick={() => leaveRoom(lab, client, room)}
                >
                  {verbButtons.leave.button}
                </button>
              )}
            </RoomChip>
          </li>
        ))}
        {rooms.length === 0 && <li className={styles.none}>{words.inNoRoom}</li>}
      </ul>
      {rooms.length > 0 && path === '/ws' && <Meaning>{verbButtons.leave.title}</Meaning>}
      {path === '/ws' && <Join client={client} world={world} usable={usable} />}
      <Say client={client} rooms={rooms} usable={usable} />
      {hasStates && path === '/ws' && <SetState client={client} rooms={rooms} usable={usable} />}
    </div>
  )
}
