import { type ConnectionId, clientOf } from '#kernel/ids.ts'
import type { LogFilter } from '#reading/selection.ts'
import { kindOfOne } from '#trace/kinds.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { roomsOfEvent } from './namedBy.ts'

/** Whether an event is about a client. */
export function touchesClient(event: TraceEvent, client: string): boolean {
  if (event.kind === 'step') return event.client === client
  if (event.kind === 'maps') {
    return event.changes.some((change) => 'connection' in change && isOf(change.connection, client))
  }
  if ('connections' in event) return event.connections.some((id) => isOf(id, client))
  return 'connection' in event && event.connection !== undefined && isOf(event.connection, client)
}

/** As `clientOf` says, without a text made for each event of a trace. */
function isOf(id: ConnectionId, client: string): boolean {
  return id.startsWith(client) && clientOf(id) === client
}

/** Whether an event is about a room; a frame is about the room that it names. */
export function touchesRoom(
  trace: readonly TraceEvent[],
  event: TraceEvent,
  room: string,
): boolean {
  return roomsOfEvent(trace, event).includes(room)
}

/** The events up to the playhead that pass the filter, by seq. */
export function filteredSeqs(
  trace: readonly TraceEvent[],
  upTo: number,
  { client, room, kind }: LogFilter,
): readonly number[] {
  const seqs: number[] = []
  for (let seq = 0; seq <= upTo; seq++) {
    const event = trace[seq]
    if (!event) break
    if (kind !== null && kindOfOne(event) !== kind) continue
    if (client !== null && !touchesClient(event, client)) continue
    if (room !== null && !touchesRoom(trace, event, room)) continue
    seqs.push(seq)
  }
  return seqs
}

/** The last events about a client or a room, newest first, and whether there are more. */
export function history(
  trace: readonly TraceEvent[],
  upTo: number,
  about: { readonly client?: string; readonly room?: string },
  most: number,
): { readonly events: readonly TraceEvent[]; readonly more: boolean } {
  const events: TraceEvent[] = []
  for (let seq = upTo; seq >= 0; seq--) {
    const event = trace[seq]
    if (!event) continue
    if (about.client !== undefined && !touchesClient(event, about.client)) continue
    if (about.room !== undefined && !touchesRoom(trace, event, about.room)) continue
    if (events.length === most) return { events, more: true }
    events.push(event)
  }
  return { events, more: false }
}

/** An event and what caused it, back to the step that began it all. */
export function causes(trace: readonly TraceEvent[], seq: number): readonly TraceEvent[] {
  const chain: TraceEvent[] = []
  for (let at: number | null = seq; at !== null; ) {
    const event: TraceEvent | undefined = trace[at]
    if (!event) break
    chain.push(event)
    at = event.cause
  }
  return chain
}
