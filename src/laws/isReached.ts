import type { ConnectionId } from '#kernel/ids.ts'
import { isHindered } from '#trace/faultFacts.ts'
import type { World } from '#trace/world.ts'

/** What cannot reach a client whatever the server does is not owed to it. */
export function isReached(world: World, id: ConnectionId): boolean {
  const connection = world.connections.get(id)
  return connection?.serverEnd.state === 'open' && !isHindered(connection.faults)
}
