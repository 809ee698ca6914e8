import { type ConnectionId, clientOf } from '#kernel/ids.ts'
import { frameAt, type SentFrame } from '#trace/many.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { sentSummary } from './sentSummary.ts'

/** The clients that an event is about; none for what is about the server as a whole. */
export function clientsOfEvent(event: TraceEvent): readonly string[] {
  if (event.kind === 'step') return event.client === undefined ? [] : [event.client]
  return connectionsOf(event).map(clientOf)
}

/** The connections that an event is about. */
export function connectionsOf(event: TraceEvent): readonly ConnectionId[] {
  if (event.kind === 'maps') {
    return event.changes.flatMap((change) => ('connection' in change ? [change.connection] : []))
  }
  if ('connections' in event) return event.connections
  return 'connection' in event && event.connection !== undefined ? [event.connection] : []
}

/** The rooms that an event is about; a frame is about the room that it names. */
export function roomsOfEvent(trace: readonly TraceEvent[], event: TraceEvent): readonly string[] {
  if (event.kind === 'maps') {
    return event.changes.flatMap((change) => ('room' in change ? [change.room] : []))
  }
  if (event.kind === 'sent' || event.kind === 'sent to many') return roomSpokenIn(event, trace)
  if ('frame' in event) return roomOfFrame(event, trace)
  return 'room' in event && event.room !== undefined ? [event.room] : []
}

function roomSpokenIn(sent: SentFrame, trace: readonly TraceEvent[]): readonly string[] {
  const { room } = sentSummary(trace, sent)
  return room === null ? [] : [room]
}

function roomOfFrame({ frame }: { readonly frame: number }, trace: readonly TraceEvent[]) {
  const sent = frameAt(trace, frame)
  return sent ? roomSpokenIn(sent, trace) : []
}
