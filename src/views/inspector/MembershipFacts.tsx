import { type ConnectionId, clientOf } from '#kernel/ids.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { Fact, History } from './parts.tsx'

interface Props {
  readonly connection: ConnectionId
  readonly room: string
}

/** A membership: the three facts of it. It is sound when all three agree. */
export function MembershipFacts({ connection, room }: Props) {
  const world = useRoomscope((state) => state.world)
  const roomLists = world.rooms.get(room)?.members.has(connection) ?? false
  const connectionLists = world.connectionRooms.get(connection)?.has(room) ?? false
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
        <Fact name="So">{verdict(roomLists, connectionLists, open)}</Fact>
      </dl>
      <History client={clientOf(connection)} room={room} />
    </>
  )
}

function verdict(roomLists: boolean, connectionLists: boolean, open: boolean): string {
  if (!roomLists && !connectionLists) return 'there is no such membership now'
  if (roomLists !== connectionLists) return 'torn: only one side believes it'
  return open ? 'sound: both sides agree' : 'a ghost: the socket is gone'
}
