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
 * Connections that took the seats of the ones that they were to go on for: in one step of the server
 * the one came into a room and the other went out of it. `world` is that after the changes.
 */
export function seatsTaken(
  { connections }: Pick<World, 'connections'>,
  changes: readonly MapChange[],
): readonly SeatTaken[] {
  const found = new Map<ConnectionId, ConnectionId>()
  for (const change of changes) {
    if (change.map !== 'rooms' || change.op === 'remove') continue
    const { connection, room } = change
    const lost = connections.get(connection)?.resumes?.connection
    if (lost === undefined) continue
    const goes = (other: MapChange) =>
      other.map === 'rooms' &&
      other.op === 'remove' &&
      other.room === room &&
      other.connection === lost
    if (changes.some(goes)) found.set(connection, lost)
  }
  return [...found].map(([connection, lost]) => ({ connection, lost }))
}
