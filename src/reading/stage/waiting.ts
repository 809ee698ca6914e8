import type { ConnectionId } from '#kernel/ids.ts'
import { type FlightTo, flightsAlong } from '#trace/flights.ts'
import type { World, WorldConnection } from '#trace/world.ts'

/** What was sent along one direction and is neither read nor lost. */
export interface Load {
  readonly frames: number
  readonly bytes: number
}

/** What waits in either direction of a connection. */
export interface Waiting {
  /** `bufferedAmount` at the server's end: what the client has not read. */
  readonly toClient: Load
  /** What the client sent and the server has not got. */
  readonly toServer: Load
}

const nothing: Load = { frames: 0, bytes: 0 }

/** What waits for a connection's ends; a frame that is merely on its way does not wait. */
export function waiting(world: World, id: ConnectionId): Waiting {
  const connection = world.connections.get(id)
  let [toClient, toServer] = [nothing, nothing]
  for (const flight of flightsAlong(world, id)) {
    if (!isHeldUp(world, connection, flight)) continue
    if (flight.from === 'server') toClient = plus(toClient, flight)
    else toServer = plus(toServer, flight)
  }
  return { toClient, toServer }
}

/** Nobody knows when it arrives, it is overdue, or its reader takes its time. */
function isHeldUp(
  { nowMs }: World,
  connection: WorldConnection | undefined,
  { dueAt, from, control }: FlightTo,
): boolean {
  if (dueAt === null || dueAt < nowMs) return true
  return from === 'server' && control === null && (connection?.faults.includes('slow') ?? false)
}

function plus({ frames, bytes }: Load, flight: FlightTo): Load {
  return { frames: frames + 1, bytes: bytes + flight.bytes }
}
