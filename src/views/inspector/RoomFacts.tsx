import { name } from '#reading/events/connectionName.ts'
import { removeRoom } from '#store/commands/rooms.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Broadcast } from '#views/verbs/card/Broadcast.tsx'
import { Fact, Names } from './Fact.tsx'
import { History } from './History.tsx'
import styles from './inspector.module.css'

/** A room: its record, who is in it by either map, and the owner's verb. */
export function RoomFacts({ room: id }: { readonly room: string }) {
  const lab = useLab()
  const { inspector, verbButtons } = useWords()
  const { room: words, nobody } = inspector
  const world = useRoomscope((state) => state.world)
  const room = world.rooms.get(id)
  const claiming = [...world.connectionRooms]
    .filter(([, rooms]) => rooms.has(id))
    .map(([connection]) => name(connection))
  return (
    <>
      <h3 className={styles.title}>{words.title({ room: id })}</h3>
      {room ? (
        <>
          <dl>
            <Fact name={words.name}>{room.name}</Fact>
            <Fact name={words.lifetime}>{room.permanent ? words.kept : words.passing}</Fact>
            {Object.entries(room.metadata).map(([key, value]) => (
              <Fact key={key} name={key}>
                {typeof value === 'string' ? value : JSON.stringify(value)}
              </Fact>
            ))}
            <Fact name={words.lists}>
              <Names names={[...room.members].map(name)} none={nobody} />
            </Fact>
            <Fact name={words.listedBy}>
              <Names names={claiming} none={nobody} />
            </Fact>
          </dl>
          <Broadcast room={id} />
          <button
            type="button"
            className="button button-small button-danger"
            title={verbButtons.removeRoom.title}
            onClick={() => removeRoom(lab, id)}
          >
            {words.remove({ room: id })}
          </button>
        </>
      ) : (
        <p className="hint">{words.none}</p>
      )}
      <History room={id} />
    </>
  )
}
