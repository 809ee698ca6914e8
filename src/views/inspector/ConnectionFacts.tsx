import type { ConnectionId } from '#kernel/ids.ts'
import { name } from '#reading/events/connectionName.ts'
import { loadWords, waiting } from '#reading/stage/waiting.ts'
import type { World, WorldEnd } from '#trace/world.ts'
import { ReapingLine } from '#views/parts/ReapingLine.tsx'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { faultWords } from '#words/faultWords.ts'
import { Fact, History, Names } from './parts.tsx'

/** A connection: its socket as it is, and what either map says of it. */
export function ConnectionFacts({ id }: { readonly id: ConnectionId }) {
  const words = useWords()
  const world = useRoomscope((state) => state.world)
  const connection = world.connections.get(id)
  if (!connection) return <p className="hint">{id} is not there yet at this time.</p>
  const { toClient, toServer } = waiting(world, id)
  const { client, path, clientEnd, serverEnd, faults, sinceMs } = connection
  return (
    <>
      <h3 className="inspector-title">{id}</h3>
      {faults.length > 0 && <ReapingLine id={id} />}
      <dl>
        <Fact name="Client">{client}</Fact>
        <Fact name="Endpoint">{path}</Fact>
        <Fact name="Since">{sinceMs} ms</Fact>
        <Fact name="Client’s end">{endWords(clientEnd)}</Fact>
        <Fact name="Server’s end">{endWords(serverEnd)}</Fact>
        <Fact name="Faults">
          <Names names={faultWords(words, faults)} />
        </Fact>
        <Fact name="Unread by it">{toClient.frames > 0 ? loadWords(toClient) : 'nothing'}</Fact>
        <Fact name="Unsent by it">{toServer.frames > 0 ? loadWords(toServer) : 'nothing'}</Fact>
        <Fact name="Registered">{world.registered.has(id) ? 'yes' : 'no'}</Fact>
        <Fact name="It lists">
          <Names names={[...(world.connectionRooms.get(id) ?? [])]} none="no rooms" />
        </Fact>
        <Fact name="Listed by">
          <Names names={roomsListing(world, id)} none="no rooms" />
        </Fact>
      </dl>
      <View world={world} id={id} />
      <History client={client} />
    </>
  )
}

/** What the client itself believes, from what it was told. */
function View({ world, id }: { readonly world: World; readonly id: ConnectionId }) {
  const view = [...(world.beliefs.get(id) ?? [])]
  return (
    <>
      <h3>What it believes</h3>
      <dl>
        {view.map(([room, members]) => (
          <Fact key={room} name={room}>
            <Names names={[...members].map(name)} />
          </Fact>
        ))}
      </dl>
      {view.length === 0 && <p className="hint">It believes it is in no room.</p>}
    </>
  )
}

function roomsListing(world: World, id: ConnectionId): string[] {
  return [...world.rooms.values()].filter(({ members }) => members.has(id)).map((room) => room.id)
}

function endWords({ state, close }: WorldEnd): string {
  if (!close) return state
  const reason = close.reason === '' ? '' : `, “${close.reason}”`
  return `${state} with ${close.code}, ${close.wasClean ? 'clean' : 'not clean'}${reason}`
}
