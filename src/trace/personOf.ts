import type { ConnectionId } from '#kernel/ids.ts'
import type { World } from './world.ts'

/** Who a connection is: the user that it said, or nobody but itself. A user has no `#` in its name. */
export function personOf(
  { connections }: Pick<World, 'connections'>,
  id: ConnectionId,
): ConnectionId {
  return (connections.get(id)?.user ?? id) as ConnectionId
}
