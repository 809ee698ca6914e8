import type { ConnectionId } from '#kernel/ids.ts'
import { session } from '#store/session.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import { frameSummary } from './frameSummary.ts'
import { traceIndex } from './traceIndex.ts'

/** What became of one message for one connection. */
export interface Receipt {
  readonly connection: ConnectionId
  readonly state: 'got it' | 'on its way' | 'lost' | 'missed' | 'got it, and should not'
  /** When it got it, in virtual ms; null when it did not. */
  readonly atMs: number | null
}

/**
 * Who should have got a message, who did, who was missed, and who got it who should not. `seq` is any
 * event of the message's way; null when it is on no message's way, or the server has not got it.
 */
export function receiptsOf(trace: readonly TraceEvent[], seq: number): readonly Receipt[] | null {
  const taken = takenBy(trace, seq)
  if (!taken) return null
  const sent = trace[taken.frame]
  const world = session.timeline.worldAt(trace, taken.seq)
  const room = sent?.kind === 'sent' ? roomOf(world, sent) : null
  if (room === null) return null
  const members = world.rooms.get(room)?.members ?? new Set()
  const owed = [...members].filter((id) => id !== taken.connection)
  const copies = copiesOf(trace, taken.seq)
  const receipts = owed.map((id) => receipt(trace, id, copies.get(id), true))
  const others = [...copies].filter(([id]) => !owed.includes(id))
  return [...receipts, ...others.map(([id, copy]) => receipt(trace, id, copy, false))]
}

/** The event in which the server got the message that `seq` belongs to. */
function takenBy(trace: readonly TraceEvent[], seq: number): EventOf<'delivered'> | null {
  const event = trace[seq]
  if (event?.kind === 'sent' && event.from === 'client') return arrivalOf(trace, seq)
  for (let at: number | null = seq; at !== null; ) {
    const cause: TraceEvent | undefined = trace[at]
    if (!cause) return null
    if (cause.kind === 'delivered' && cause.to === 'server') return cause
    at = cause.cause
  }
  return null
}

function arrivalOf(trace: readonly TraceEvent[], frame: number): EventOf<'delivered'> | null {
  for (const event of effectsOf(trace, frame)) if (event.kind === 'delivered') return event
  return null
}

/** The room that a client's frame speaks in; null when it says nothing. */
function roomOf({ connections }: World, sent: EventOf<'sent'>): string | null {
  const { type, room } = frameSummary(sent.text)
  if (type === 'message' && room !== null) return room
  const path = connections.get(sent.connection)?.path ?? ''
  return path.startsWith('/ws/room/') ? decodeURIComponent(path.slice('/ws/room/'.length)) : null
}

/** The copies that the server sent of it, by receiver. */
function copiesOf(trace: readonly TraceEvent[], cause: number): Map<ConnectionId, EventOf<'sent'>> {
  const copies = new Map<ConnectionId, EventOf<'sent'>>()
  for (const event of effectsOf(trace, cause)) {
    if (event.kind !== 'sent' || event.from !== 'server') continue
    if (frameSummary(event.text).type === 'message') copies.set(event.connection, event)
  }
  return copies
}

function receipt(
  trace: readonly TraceEvent[],
  connection: ConnectionId,
  copy: EventOf<'sent'> | undefined,
  owed: boolean,
): Receipt {
  if (!copy) return { connection, state: 'missed', atMs: null }
  const arrival = arrivalOf(trace, copy.seq)
  if (arrival) {
    return { connection, state: owed ? 'got it' : 'got it, and should not', atMs: arrival.at }
  }
  const lost = effectsOf(trace, copy.seq).some(({ kind }) => kind === 'lost')
  return { connection, state: lost ? 'lost' : 'on its way', atMs: null }
}

/** What an event caused directly: of a frame, its arrival or its loss. */
function effectsOf(trace: readonly TraceEvent[], seq: number): readonly TraceEvent[] {
  return (traceIndex(trace).effects.get(seq) ?? []).map((effect) => trace[effect] as TraceEvent)
}
