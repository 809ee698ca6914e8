import { type ConnectionId, clientOf, connectionId, ordinalOf } from '#kernel/ids.ts'
import type { World } from './world.ts'

/** A client's connection as a step names it: the newest, unless it says which. */
export interface Which {
  readonly client: string
  readonly connection?: number | undefined
}

/** The connection that a step names; undefined when there has been none. */
export function connectionNamed(
  world: World,
  { client, connection }: Which,
): ConnectionId | undefined {
  if (connection === undefined) return world.clients.get(client)
  const id = connectionId(client, connection)
  return world.connections.has(id) ? id : undefined
}

/** How a step names a connection. */
export function nameOf(world: World, id: ConnectionId): { client: string; connection?: number } {
  const client = clientOf(id)
  return world.clients.get(client) === id ? { client } : { client, connection: ordinalOf(id) }
}
