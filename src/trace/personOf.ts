import type { ConnectionId } from '#kernel/ids.ts'
import { seatOf } from './seatOf.ts'
import type { World } from './world.ts'

/** Who a connection is: the user that it said, or nobody but its seat. A user has no `#` in its name. */
export function personOf(world: Pick<World, 'connections'>, id: ConnectionId): ConnectionId {
  return (world.connections.get(id)?.user ?? seatOf(world, id)) as ConnectionId
}
