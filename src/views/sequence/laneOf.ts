import { clientOf } from '#kernel/ids.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** Where an event is drawn: on a client's lane, or on the server's, which is null. */
export function laneOf(event: TraceEvent): string | null {
  switch (event.kind) {
    case 'step':
      return event.client ?? null
    case 'sent':
    case 'discarded':
      return event.from === 'client' ? clientOf(event.connection) : null
    case 'delivered':
      return event.to === 'client' ? clientOf(event.connection) : null
    case 'closing':
    case 'closed':
      return event.end === 'client' ? clientOf(event.connection) : null
    case 'connecting':
    case 'opened':
    case 'fault':
    case 'view':
      return clientOf(event.connection)
    case 'violation':
      return event.connection === undefined ? null : clientOf(event.connection)
    default:
      return null
  }
}

/** The clients an event is about; none for what is about the server as a whole. */
export function clientsOf(event: TraceEvent): readonly string[] {
  if (event.kind === 'step') return event.client === undefined ? [] : [event.client]
  if (event.kind === 'maps') {
    return event.changes.flatMap((change) =>
      change.map === 'room' ? [] : [clientOf(change.connection)],
    )
  }
  const { connection } = event as { connection?: Parameters<typeof clientOf>[0] }
  return connection === undefined ? [] : [clientOf(connection)]
}
