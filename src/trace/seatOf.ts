import type { ConnectionId } from '#kernel/ids.ts'
import type { MapChange } from './traceEvent.ts'
import type { World } from './world.ts'

/** By which connection's name the others know one: its own, or that of the one whose seats it took. */
export function seatOf(
  { connections }: Pick<World, 'connections'>,
  id: ConnectionId,
): ConnectionId {
  return connections.get(id)?.seat ?? id
}

interface SeatTaken {
  readonly connection: ConnectionId
  readonly lost: ConnectionId
}

/**
 * Connections that took the seats of the session that they were to go on with: in one step of the server
 * the one came into a room and the other went out of it. `world` is that after the changes.
 */
export function seatsTaken(
  { connections }: Pick<World, 'connections'>,
  changes: readonly MapChange[],
): readonly SeatTaken[] {
  let found: Map<ConnectionId, ConnectionId> | null = null
  for (const change of changes) {
    if (change.map !== 'rooms' || change.op === 'remove') continue
    const { connection, room } = change
    const seat = connections.get(connection)?.resumes?.connection
    if (seat === undefined) continue
    for (const other of changes) {
      if (other.map !== 'rooms' || other.op === 'add' || other.room !== room) continue
      if (seatOf({ connections }, other.connection) !== seat) continue
      found ??= new Map()
      found.set(connection, other.connection)
    }
  }
  return found ? [...found].map(([connection, lost]) => ({ connection, lost })) : none
}

const none: readonly SeatTaken[] = []
