import type { ConnectionId } from '#kernel/ids.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import { connectionNamed, type Which } from '#trace/whichConnection.ts'
import type { World } from '#trace/world.ts'
import { connectionsOf, roomsOfEvent } from './namedBy.ts'

/** What an event is about, as far as it can be pointed at in the picture. */
export interface Subject {
  readonly connection: ConnectionId | null
  readonly room: string | null
}

/** The connection and the room that an event is about; a step is about the connection that it names, the newest of its client if it names none. */
export function subjectOf(world: World, trace: readonly TraceEvent[], seq: number): Subject {
  const event = trace[seq]
  if (!event) return { connection: null, room: null }
  const ofStep = event.kind === 'step' ? connectionOfStep(world, event) : undefined
  const connection = ofStep ?? connectionsOf(event)[0]
  return { connection: connection ?? null, room: roomsOfEvent(trace, event)[0] ?? null }
}

function connectionOfStep(world: World, { client, step }: EventOf<'step'>) {
  if (client === undefined) return undefined
  return connectionNamed(world, { client, ...(step as Pick<Which, 'connection'>) })
}
