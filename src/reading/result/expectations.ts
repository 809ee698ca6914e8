import { type ConnectionId, clientOf } from '#kernel/ids.ts'
import { decodeServerFrame } from '#protocol/serverFrames.ts'
import { connectionsOf } from '#reading/events/namedBy.ts'
import { holds } from '#reading/holds/holds.ts'
import { lawsBroken, membershipsOf, membersIn, roomsIn } from '#reading/holds/kept.ts'
import {
  isLike,
  type MessageLike,
  messageLike,
  type Received,
  receivedBy,
} from '#reading/holds/received.ts'
import type { Selection } from '#reading/selection.ts'
import type { ExpectStep } from '#scenario/format.ts'
import { frameAt } from '#trace/many.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { nameOf, type Which } from '#trace/whichConnection.ts'
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
      return ofWorld(world, trace)
    case 'connection':
      return ofConnection(world, trace, subject.connection)
    case 'room':
      return [expectMembers(world, subject.room)]
    case 'membership':
      return [
        expectMembers(world, subject.room),
        expectMemberships(world, { client: clientOf(subject.connection) }),
      ]
    case 'event':
      return ofEvent(world, trace, subject.seq)
  }
}

const nothingLeft = { expect: 'empty' } as const

function ofWorld(world: World, trace: readonly TraceEvent[]): readonly ExpectStep[] {
  const rooms = roomsIn(world)
  return [
    expectViolations(world),
    ...(rooms.length <= roomsMax ? [{ expect: 'rooms', rooms } as const] : []),
    ...(holds(nothingLeft, world, trace).ok ? [nothingLeft] : []),
  ]
}

function ofConnection(
  world: World,
  trace: readonly TraceEvent[],
  id: ConnectionId,
): readonly ExpectStep[] {
  const connection = world.connections.get(id)
  if (!connection) return []
  const { clientEnd, serverEnd } = connection
  const which = nameOf(world, id)
  const code = clientEnd.close === null ? {} : { code: clientEnd.close.code }
  return [
    { expect: 'socket', ...which, clientEnd: clientEnd.state, serverEnd: serverEnd.state, ...code },
    expectMemberships(world, which),
    ...[...(world.beliefs.get(id) ?? [])].map(
      ([room, believed]): ExpectStep => ({
        expect: 'view',
        ...which,
        room,
        clients: clientsOf(believed),
      }),
    ),
    ...messagesOf(world, trace, id).slice(0, messagesMax),
  ]
}

function ofEvent(world: World, trace: readonly TraceEvent[], seq: number): readonly ExpectStep[] {
  const event = trace[seq]
  if (event?.kind === 'violation') return [expectViolations(world)]
  if (!event) return []
  const isArrival = event.kind === 'delivered' || event.kind === 'delivered to many'
  const frame = frameAt(trace, isArrival ? event.frame : seq)
  if (frame?.from !== 'server') return []
  const message = frame.text === null ? null : decodeServerFrame(frame.text)
  if (!message) return []
  return connectionsOf(event)
    .slice(0, messagesMax)
    .map((id) => {
      const messages = receivedUpTo(trace, id, world.seq)
      return received(nameOf(world, id), askedBy(messageLike(message)), messages)
    })
}

function expectMembers(world: World, room: string): ExpectStep {
  return { expect: 'members', room, clients: membersIn(world, room) }
}

function expectMemberships(world: World, which: Which): ExpectStep {
  return { expect: 'memberships', ...which, rooms: membershipsOf(world, which) }
}

function expectViolations(world: World): ExpectStep {
  return { expect: 'violations', laws: lawsBroken(world) }
}

/** The different messages of a connection, newest first, as expectations that hold. */
function messagesOf(
  world: World,
  trace: readonly TraceEvent[],
  id: ConnectionId,
): readonly ExpectStep[] {
  const messages = receivedUpTo(trace, id, world.seq)
  const which = nameOf(world, id)
  const asked = messages.toReversed().map(({ seq: _, ...message }) => askedBy(message))
  const different = new Map(asked.map((message) => [JSON.stringify(message), message]))
  return [...different.values()].map((message) => received(which, message, messages))
}

/** Who joined is the client itself, which goes without saying. */
function askedBy({ from, ...message }: MessageLike): MessageLike {
  return from === undefined || message.type === 'joined' ? message : { ...message, from }
}

function received(
  which: Which,
  { type, room, from, text }: MessageLike,
  messages: readonly Received[],
): ExpectStep {
  const asked = {
    type,
    ...(room === undefined ? {} : { room }),
    ...(from === undefined ? {} : { from }),
    ...(text === undefined ? {} : { text }),
  }
  const times = messages.filter((message) => isLike(message, asked)).length
  return { expect: 'received', ...which, ...asked, times }
}

function receivedUpTo(trace: readonly TraceEvent[], id: ConnectionId, seq: number) {
  return receivedBy(trace, id).filter((message) => message.seq <= seq)
}
