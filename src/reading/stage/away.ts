import type { ProblemIndex } from '#reading/events/problemIndex.ts'
import type { World, WorldConnection } from '#trace/world.ts'

/** Whether a connection is lost and its seats are rightly kept; a law tells when that has lasted too long. */
export function isAway(
  { registered }: Pick<World, 'registered'>,
  problems: ProblemIndex,
  { id, serverEnd, seatMs }: WorldConnection,
): boolean {
  if (seatMs === undefined || !registered.has(id) || serverEnd.state !== 'closed') return false
  return problems.ofConnection(id).every(({ law }) => law !== 'S6')
}
