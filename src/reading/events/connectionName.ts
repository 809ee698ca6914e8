import { type ConnectionId, clientOf } from '#kernel/ids.ts'

/** A connection by its client's name; its number is told from the second on. */
export function name(connection: ConnectionId): string {
  return connection.endsWith('#1') ? clientOf(connection) : connection
}
