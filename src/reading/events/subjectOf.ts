import type { ConnectionId } from '#kernel/ids.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import { connectionsOf, roomsOf } from './namedBy.ts'

/** What an event is about, as far as it can be pointed at in the picture. */
export interface Subject {
  readonly connection: ConnectionId | null
  readonly room: string | null
}

/** The connection and the room that an event is about; a step is about its client's newest connection. */
export function subjectOf(world: World, trace: readonly TraceEvent[], seq: number): Subject {
  const event = trace[seq]
  if (!event) return { connection: null, room: null }
  const isOfClient = event.kind === 'step' && event.client !== undefined
  const [named] = connectionsOf(event)
  const connection = isOfClient ? world.clients.get(event.client) : named
  return { connection: connection ?? null, room: roomsOf(trace, event)[0] ?? null }
}
