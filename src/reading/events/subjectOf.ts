import type { ConnectionId } from '#kernel/ids.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import { sentSummary } from './sentSummary.ts'

/** What an event is about, as far as it can be pointed at in the picture. */
export interface Subject {
  readonly connection: ConnectionId | null
  readonly room: string | null
}

/** The connection and the room that an event is about; a step is about its client's newest connection. */
export function subjectOf(world: World, trace: readonly TraceEvent[], seq: number): Subject {
  const event = trace[seq]
  switch (event?.kind) {
    case undefined:
      return { connection: null, room: null }
    case 'sent':
      return { connection: event.connection, room: sentSummary(trace, event).room }
    case 'delivered':
    case 'lost': {
      const sent = trace[event.frame]
      const room = sent?.kind === 'sent' ? sentSummary(trace, sent).room : null
      return { connection: event.connection, room }
    }
    case 'step': {
      const connection = event.client === undefined ? undefined : world.clients.get(event.client)
      return { connection: connection ?? null, room: event.room ?? null }
    }
    case 'maps': {
      const entry = event.changes.find((change) => 'connection' in change)
      const place = event.changes.find((change) => 'room' in change)
      return {
        connection: entry && 'connection' in entry ? entry.connection : null,
        room: place && 'room' in place ? place.room : null,
      }
    }
    default: {
      const { connection, room } = event as { connection?: ConnectionId; room?: string }
      return { connection: connection ?? null, room: room ?? null }
    }
  }
}
