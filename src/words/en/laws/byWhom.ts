import type { ConnectionId } from '#kernel/ids.ts'
import { name } from '#reading/events/connectionName.ts'

/** Who said something: a connection, or null for the server's owner. */
export function senderName(sender: string | null): string {
  return sender === null ? 'the server’s owner' : name(sender as ConnectionId)
}

/** The same, behind what was said. */
export function byWhom(sender: string | null): string {
  return `from ${senderName(sender)}`
}
