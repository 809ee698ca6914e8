import type { ProblemIndex } from '#reading/events/problemIndex.ts'
import type { World, WorldConnection } from '#trace/world.ts'

/** Whether a connection is lost and the server keeps its seats, however long. */
export function keepsSeat(
  { registered }: Pick<World, 'registered'>,
  { id, serverEnd, seatMs }: WorldConnection,
): boolean {
  return seatMs !== undefined && registered.has(id) && serverEnd.state === 'closed'
}

/** Whether a connection is lost and its seats are rightly kept; a law tells when that has lasted too long. */
export function isAway(
  world: Pick<World, 'registered'>,
  problems: ProblemIndex,
  connection: WorldConnection,
): boolean {
  if (!keepsSeat(world, connection)) return false
  return problems.ofConnection(connection.id).every(({ law }) => law !== 'S6')
}
