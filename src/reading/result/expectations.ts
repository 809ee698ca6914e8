import { type ConnectionId, clientOf } from '#kernel/ids.ts'
import { receivedBy, receivedExpectation } from '#reading/delivery/received.ts'
import type { Selection } from '#reading/selection.ts'
import type { ExpectStep } from '#scenario/format.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import { clientsOf } from '#trace/worldState.ts'

/** How many different messages of a client are offered, the newest first. */
const messagesMax = 6
/** Rooms beyond this make no list that anyone reads. */
const roomsMax = 40

/** What can be expected of `subject`, so that it holds in `world`; of the world itself for null. */
export function expectationsOf(
  world: World,
  trace: readonly TraceEvent[],
  subject: Selection | null,
): readonly ExpectStep[] {
  switch (subject?.kind) {
    case undefined:
      return ofWorld(world)
    case 'connection':
      return ofConnection(world, trace, subject.connection)
    case 'room':
      return [members(world, subject.room)]
    case 'membership':
      return [members(world, subject.room), memberships(world, clientOf(subject.connection))]
    case 'event':
      return ofEvent(world, trace, subject.seq)
  }
}

function ofWorld(world: World): readonly ExpectStep[] {
  const rooms = [...world.rooms.keys()].sort()
  return [
    violations(world),
    ...(rooms.length <= roomsMax ? [{ expect: 'rooms', rooms } as const] : []),
    ...(isEmpty(world) ? [{ expect: 'empty' } as const] : []),
  ]
}

/** The format speaks of a client's newest connection alone. */
function ofConnection(
  world: World,
  trace: readonly TraceEvent[],
  id: ConnectionId,
): readonly ExpectStep[] {
  const connection = world.connections.get(id)
  if (!connection || world.clients.get(connection.client) !== id) return []
  const { client, clientEnd, serverEnd } = connection
  const code = clientEnd.close === null ? {} : { code: clientEnd.close.code }
  return [
    { expect: 'socket', client, clientEnd: clientEnd.state, serverEnd: serverEnd.state, ...code },
    memberships(world, client),
    ...[...(world.beliefs.get(id) ?? [])].map(
      ([room, believed]): ExpectStep => ({
        expect: 'view',
        client,
        room,
        clients: clientsOf(believed),
      }),
    ),
    ...receivedBy(trace, id, world.seq).slice(0, messagesMax),
  ]
}

function ofEvent(world: World, trace: readonly TraceEvent[], seq: number): readonly ExpectStep[] {
  const event = trace[seq]
  if (event?.kind === 'violation') return [violations(world)]
  const frame = event?.kind === 'delivered' ? trace[event.frame] : event
  if (frame?.kind !== 'sent' || frame.from !== 'server') return []
  if (world.clients.get(clientOf(frame.connection)) !== frame.connection) return []
  const expectation = receivedExpectation(trace, frame, world.seq)
  return expectation === null ? [] : [expectation]
}

function members(world: World, room: string): ExpectStep {
  return { expect: 'members', room, clients: clientsOf(world.rooms.get(room)?.members ?? []) }
}

function memberships(world: World, client: string): ExpectStep {
  const rooms = [...world.connectionRooms].flatMap(([id, listed]) =>
    clientOf(id) === client ? [...listed] : [],
  )
  return { expect: 'memberships', client, rooms: rooms.sort() }
}

function violations(world: World): ExpectStep {
  const laws = [...new Set(world.violations.map(({ law }) => law))].sort()
  return { expect: 'violations', laws }
}

function isEmpty({ registered, connectionRooms, rooms }: World): boolean {
  const left = [...rooms.values()].filter(
    ({ permanent, members: { size } }) => !permanent || size > 0,
  )
  return registered.size === 0 && connectionRooms.size === 0 && left.length === 0
}
