import { type ConnectionId, clientOf } from '#kernel/ids.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { Fact, History } from './parts.tsx'

interface Props {
  readonly connection: ConnectionId
  readonly room: string
}

/** A membership: both entries, the socket, whether the server has it, and what its client believes. */
export function MembershipFacts({ connection, room }: Props) {
  const world = useRoomscope((state) => state.world)
  const roomLists = world.rooms.get(room)?.members.has(connection) ?? false
  const connectionLists = world.connectionRooms.get(connection)?.has(room) ?? false
  const registered = world.registered.has(connection)
  const believed = world.beliefs.get(connection)?.get(room)
  const open = world.connections.get(connection)?.serverEnd.state === 'open'
  return (
    <>
      <h3 className="inspector-title">
        {clientOf(connection)} in # {room}
      </h3>
      <dl>
        <Fact name="Room lists it">{roomLists ? 'yes' : 'no'}</Fact>
        <Fact name="It lists room">{connectionLists ? 'yes' : 'no'}</Fact>
        <Fact name="Socket">{open ? 'open' : 'not open'}</Fact>
        <Fact name="Server has it">{registered ? 'yes' : 'no'}</Fact>
        <Fact name="It believes">{believed ? `${believed.size} to be there` : 'it is not in'}</Fact>
        <Fact name="So">{verdict(roomLists, connectionLists, open, registered)}</Fact>
      </dl>
      <History client={clientOf(connection)} room={room} />
    </>
  )
}

function verdict(
  roomLists: boolean,
  connectionLists: boolean,
  open: boolean,
  registered: boolean,
): string {
  if (!roomLists && !connectionLists) return 'there is no such membership now'
  if (roomLists !== connectionLists) return 'torn: only one side believes it'
  if (!open) return 'a ghost: the socket is gone'
  return registered ? 'sound: both sides agree' : 'a ghost: the server does not have the connection'
}
