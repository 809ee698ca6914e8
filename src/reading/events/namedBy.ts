import { type ConnectionId, clientOf } from '#kernel/ids.ts'
import { type ByKind, byKind } from '#trace/kinds.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import { sentSummary } from './sentSummary.ts'

/** The clients that an event is about; none for what is about the server as a whole. */
export function clientsOf(event: TraceEvent): readonly string[] {
  if (event.kind === 'step') return event.client === undefined ? [] : [event.client]
  return connectionsOf(event).map(clientOf)
}

/** The connections that an event is about. */
export function connectionsOf(event: TraceEvent): readonly ConnectionId[] {
  return byKind(connections, event)
}

/** The rooms that an event is about; a frame is about the room that it names. */
export function roomsOf(trace: readonly TraceEvent[], event: TraceEvent): readonly string[] {
  return byKind(rooms, event, trace)
}

const none = () => []

function itsConnection({ connection }: { readonly connection?: ConnectionId }) {
  return connection === undefined ? [] : [connection]
}

const connections: ByKind<readonly ConnectionId[]> = {
  step: none,
  'step refused': none,
  waited: none,
  connecting: itsConnection,
  accepted: itsConnection,
  opened: itsConnection,
  refused: itsConnection,
  sent: itsConnection,
  delivered: itsConnection,
  lost: itsConnection,
  discarded: itsConnection,
  'send failed': itsConnection,
  closing: itsConnection,
  closed: itsConnection,
  fault: itsConnection,
  awaiting: itsConnection,
  resumed: itsConnection,
  maps: ({ changes }) =>
    changes.flatMap((change) => ('connection' in change ? [change.connection] : [])),
  belief: itsConnection,
  failure: itsConnection,
  limit: none,
  expectation: none,
  violation: itsConnection,
}

function itsRoom({ room }: { readonly room?: string }) {
  return room === undefined ? [] : [room]
}

function roomSpokenIn(sent: EventOf<'sent'>, trace: readonly TraceEvent[]): readonly string[] {
  const { room } = sentSummary(trace, sent)
  return room === null ? [] : [room]
}

function roomOfFrame({ frame }: { readonly frame: number }, trace: readonly TraceEvent[]) {
  const sent = trace[frame]
  return sent?.kind === 'sent' ? roomSpokenIn(sent, trace) : []
}

const rooms: ByKind<readonly string[], [trace: readonly TraceEvent[]]> = {
  step: itsRoom,
  'step refused': none,
  waited: none,
  connecting: none,
  accepted: none,
  opened: none,
  refused: none,
  sent: roomSpokenIn,
  delivered: roomOfFrame,
  lost: roomOfFrame,
  discarded: none,
  'send failed': none,
  closing: none,
  closed: none,
  fault: none,
  awaiting: none,
  resumed: none,
  maps: ({ changes }) => changes.flatMap((change) => ('room' in change ? [change.room] : [])),
  belief: itsRoom,
  failure: none,
  limit: none,
  expectation: none,
  violation: itsRoom,
}
