import type { ConnectionId } from '#kernel/ids.ts'
import { name } from '#reading/events/connectionName.ts'

/** Who said something: a connection, or null for the server's owner. */
export function senderName(sender: string | null): string {
  return sender === null ? '服务器的主人' : name(sender as ConnectionId)
}
