import type { ConnectionId } from '#kernel/ids.ts'
import { isReached } from '#laws/isReached.ts'
import type { Law, OfMember, Waiting } from '#laws/law.ts'
import { memberKey } from '#laws/memberKey.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import { decodeServerFrame } from '#protocol/serverFrames.ts'
import { partsOf } from '#trace/many.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'

interface Messages {
  readonly 'in the room': OfMember & { readonly slow: ConnectionId }
  readonly 'in another room': OfMember & { readonly slow: ConnectionId; readonly slowRoom: string }
}

type HeldUp = {
  readonly [C in keyof Messages]: { readonly code: C; readonly params: Messages[C] }
}[keyof Messages]

/**
 * P1 · A slow member holds nobody up: at the end of a turn in which a send is not taken by the
 * transport, everybody else in the room must have been sent the same. Told in the next quiet world.
 */
export const P1: Law<Messages> = {
  rank: 10,
  watch: (court) => {
    const heldUp: HeldUp[] = []
    let from = 0
    return {
      turnEnds: (waiting) => {
        const { world, trace } = court
        if (waiting.size > 0) heldUp.push(...judged(world, trace, from, waiting))
        from = trace.length
      },
      quiet: () => {
        for (const { code, params } of heldUp.splice(0)) court.tell(code, params as never)
      },
    }
  },
}

/** `waiting` are the connections with a send that is not taken; `from` is the seq of the turn's first event. */
function judged(
  world: World,
  trace: readonly TraceEvent[],
  from: number,
  waiting: Waiting,
): HeldUp[] {
  const turn = trace.slice(from)
  return serverSends(turn)
    .filter(({ connection }) => waiting.has(connection))
    .flatMap((slow) => [
      ...inTheRoom(world, trace, turn, slow, waiting),
      ...otherRooms(world, trace, turn, slow, waiting),
    ])
}

/** Who goes from several rooms is told in all of them at once, and not in one after the other. */
function otherRooms(
  world: World,
  trace: readonly TraceEvent[],
  turn: readonly TraceEvent[],
  slow: EventOf<'sent'>,
  waiting: Waiting,
): HeldUp[] {
  const message = slow.text === null ? null : decodeServerFrame(slow.text)
  if (message?.type !== 'user_left') return []
  const { connection_id: about, room_id } = message.payload
  if (!isBegun(trace, slow, about)) return []
  const told = new Set(serverSends(turn).flatMap((sent) => leftKeysTold(sent, about)))
  return roomsLeft(turn, about)
    .filter((room) => room !== room_id)
    .flatMap((room) =>
      [...(world.rooms.get(room)?.members ?? [])]
        .filter((id) => !told.has(memberKey({ connection: id, room })) && !waiting.has(id))
        .filter((id) => isReached(world, id) && world.registered.has(id))
        .map((connection) => {
          const params = { connection, room, slow: slow.connection, slowRoom: room_id }
          return { code: 'in another room', params } as const
        }),
    )
}

/** The rooms that the maps lost it from in this turn. */
function roomsLeft(turn: readonly TraceEvent[], about: string): string[] {
  return turn.flatMap((event) =>
    event.kind !== 'maps'
      ? []
      : event.changes.flatMap((change) =>
          change.map === 'rooms' && change.op === 'remove' && change.connection === about
            ? [change.room]
            : [],
        ),
  )
}

function leftKeysTold({ text, connection }: EventOf<'sent'>, about: string): string[] {
  const message = text === null ? null : decodeServerFrame(text)
  if (message?.type !== 'user_left' || message.payload.connection_id !== about) return []
  return [memberKey({ connection, room: message.payload.room_id })]
}

function inTheRoom(
  world: World,
  trace: readonly TraceEvent[],
  turn: readonly TraceEvent[],
  slow: EventOf<'sent'>,
  waiting: Waiting,
): HeldUp[] {
  const message = slow.text === null ? null : decodeServerFrame(slow.text)
  const told = message && announced(message)
  // Of a room that just grew nobody knows who was meant.
  if (!told || !isBegun(trace, slow, told.about) || grew(turn, told.room)) return []
  const reached = new Set(
    serverSends(turn).flatMap(({ text, connection }) => (text === slow.text ? [connection] : [])),
  )
  const members = [...(world.rooms.get(told.room)?.members ?? [])]
  return members
    .filter((id) => id !== told.about && !reached.has(id) && !waiting.has(id))
    .filter((id) => isReached(world, id) && world.registered.has(id))
    .map((connection) => {
      const params = { connection, room: told.room, slow: slow.connection }
      return { code: 'in the room', params } as const
    })
}

/** Of what the whole room is told: the room, and the one who is not told. */
function announced(message: ServerMessage): { room: string; about: string | null } | null {
  if (message.type === 'message') return { room: message.payload.room_id, about: message.sender }
  if (message.type !== 'user_joined' && message.type !== 'user_left') return null
  return { room: message.payload.room_id, about: message.payload.connection_id }
}

function serverSends(events: readonly TraceEvent[]): EventOf<'sent'>[] {
  return events
    .flatMap(partsOf)
    .filter(
      (event): event is EventOf<'sent'> =>
        event.kind === 'sent' && event.from === 'server' && event.control === undefined,
    )
}

/** It follows from what its subject did just now, and did not wait in an outbox since. */
function isBegun(
  trace: readonly TraceEvent[],
  { cause }: EventOf<'sent'>,
  about: string | null,
): boolean {
  const event = cause === null ? undefined : trace[cause]
  if (event?.kind === 'closed') return event.end === 'server' && event.connection === about
  return event?.kind === 'delivered' && event.to === 'server' && event.connection === about
}

function grew(turn: readonly TraceEvent[], room: string): boolean {
  return turn.some(
    (event) =>
      event.kind === 'maps' &&
      event.changes.some(
        (change) => change.map === 'rooms' && change.op === 'add' && change.room === room,
      ),
  )
}
