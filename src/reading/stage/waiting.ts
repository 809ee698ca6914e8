import type { ConnectionId } from '#kernel/ids.ts'
import type { Flight, World } from '#trace/world.ts'

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
const noneWaits: Waiting = { toClient: nothing, toServer: nothing }

/**
 * What waits for a connection's ends; a frame that is merely on its way does not wait. The world is one
 * that changes no more: all its frames are looked through once, whoever asks for how many.
 */
export function waiting(world: World, id: ConnectionId): Waiting {
  const known = knownOf.get(world) ?? waitingIn(world)
  knownOf.set(world, known)
  return known.get(id) ?? noneWaits
}

const knownOf = new WeakMap<World, ReadonlyMap<ConnectionId, Waiting>>()

function waitingIn(world: World): ReadonlyMap<ConnectionId, Waiting> {
  const waits = new Map<ConnectionId, Waiting>()
  for (const flight of world.flights.values()) {
    for (const [connection, dueAt] of flight.dueAt) {
      if (!isHeldUp(world, flight, connection, dueAt)) continue
      const { toClient, toServer } = waits.get(connection) ?? noneWaits
      waits.set(
        connection,
        flight.from === 'server'
          ? { toServer, toClient: plus(toClient, flight) }
          : { toClient, toServer: plus(toServer, flight) },
      )
    }
  }
  return waits
}

/** Nobody knows when it arrives, it is overdue, or its reader takes its time. */
function isHeldUp(
  { nowMs, connections }: World,
  { from, control }: Flight,
  connection: ConnectionId,
  dueAt: number | null,
): boolean {
  if (dueAt === null || dueAt < nowMs) return true
  if (from !== 'server' || control !== null) return false
  return connections.get(connection)?.faults.includes('slow') ?? false
}

function plus({ frames, bytes }: Load, flight: Flight): Load {
  return { frames: frames + 1, bytes: bytes + flight.bytes }
}
