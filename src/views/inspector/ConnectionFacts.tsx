import type { ConnectionId } from '#kernel/ids.ts'
import { name } from '#reading/events/connectionName.ts'
import { type Load, waiting } from '#reading/stage/waiting.ts'
import type { World, WorldEnd } from '#trace/world.ts'
import { ReapingLine } from '#views/parts/ReapingLine.tsx'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { faultWords } from '#words/events/faultWords.ts'
import type { Words } from '#words/words.ts'
import { Fact, Names } from './Fact.tsx'
import { History } from './History.tsx'
import styles from './inspector.module.css'

/** A connection: its socket as it is, and what either map says of it. */
export function ConnectionFacts({ id }: { readonly id: ConnectionId }) {
  const words = useWords()
  const { connection: names, noRooms, yes, no, ms } = words.inspector
  const world = useRoomscope((state) => state.world)
  const connection = world.connections.get(id)
  if (!connection) return <p className="hint">{names.notYet({ id })}</p>
  const { toClient, toServer } = waiting(world, id)
  const { client, path, clientEnd, serverEnd, faults, sinceMs } = connection
  return (
    <>
      <h3 className={styles.title}>{id}</h3>
      {faults.length > 0 && <ReapingLine id={id} />}
      <dl>
        <Fact name={names.client}>{client}</Fact>
        <Fact name={names.endpoint}>{path}</Fact>
        <Fact name={names.since}>{ms({ ms: sinceMs })}</Fact>
        <Fact name={names.clientEnd}>{endFacts(words, clientEnd)}</Fact>
        <Fact name={names.serverEnd}>{endFacts(words, serverEnd)}</Fact>
        <Fact name={names.faults}>
          <Names names={faultWords(words, faults)} />
        </Fact>
        <Fact name={names.unread}>{loadWords(words, toClient)}</Fact>
        <Fact name={names.unsent}>{loadWords(words, toServer)}</Fact>
        <Fact name={names.registered}>{world.registered.has(id) ? yes : no}</Fact>
        <Fact name={names.lists}>
          <Names names={[...(world.connectionRooms.get(id) ?? [])]} none={noRooms} />
        </Fact>
        <Fact name={names.listedBy}>
          <Names names={roomsListing(world, id)} none={noRooms} />
        </Fact>
      </dl>
      <View world={world} id={id} />
      <History client={client} />
    </>
  )
}

/** What the client itself believes, from what it was told. */
function View({ world, id }: { readonly world: World; readonly id: ConnectionId }) {
  const { connection: names } = useWords().inspector
  const view = [...(world.beliefs.get(id) ?? [])]
  return (
    <>
      <h3>{names.belief}</h3>
      <dl>
        {view.map(([room, members]) => (
          <Fact key={room} name={room}>
            <Names names={[...members].map(name)} />
          </Fact>
        ))}
      </dl>
      {view.length === 0 && <p className="hint">{names.believesNothing}</p>}
    </>
  )
}

function roomsListing(world: World, id: ConnectionId): string[] {
  return [...world.rooms.values()].filter(({ members }) => members.has(id)).map((room) => room.id)
}

function loadWords({ inspector, sockets }: Words, load: Load): string {
  return load.frames > 0 ? sockets.load(load) : inspector.connection.nothing
}

function endFacts({ sockets }: Words, { state, close }: WorldEnd): string {
  return close ? sockets.closedBecause(close) : sockets.states[state]
}
