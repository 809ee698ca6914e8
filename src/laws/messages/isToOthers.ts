import type { ConnectionId } from '#kernel/ids.ts'
import type { Owed } from '#laws/accounts/owed.ts'

/**
 * Whether a copy goes to somebody to whom it may, and nothing is told yet of what is wrong with it:
 * it is wrong in the same way to everybody.
 */
export function isToOthers(
  { taken }: NonNullable<Owed['carried']>,
  connection: ConnectionId,
): boolean {
  return taken.spared !== connection && !taken.isAltered
}
