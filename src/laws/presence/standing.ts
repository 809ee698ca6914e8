import type { ConnectionId } from '#kernel/ids.ts'
import type { Court } from '#laws/court.ts'
import { presentAs, type ServerMessage } from '#protocol/messages.ts'

/** Who comes, or goes, as a client is told. */
export type Presence = Extract<ServerMessage, { type: 'user_joined' | 'user_left' }>
/** Something said in a room, as a client is told. */
export type Said = Extract<ServerMessage, { type: 'message' }>

type Known = Pick<Court<never>, 'accounts'>

/** Whether it tells who comes or goes. */
export function isPresence(message: ServerMessage | null): message is Presence {
  return message?.type === 'user_joined' || message?.type === 'user_left'
}

/** How an announcement stands to what its receiver knows: `news` is what it can be told. */
export function presenceStanding(
  { accounts: { told, persons } }: Known,
  connection: ConnectionId,
  { type, payload }: Presence,
): 'outside' | 'itself' | 'came twice' | 'was not there' | 'news' {
  const known = told.by(connection)?.get(payload.room_id)
  const who = presentAs(payload) as ConnectionId
  if (!known) return 'outside'
  if (who === persons.nameOf(connection)) return 'itself'
  if (type === 'user_joined') return known.has(who) ? 'came twice' : 'news'
  return known.has(who) ? 'news' : 'was not there'
}

/** Who said a message, as its receiver knows. With `echo` one’s own is a message like another. */
export function senderStanding(
  { accounts: { told, persons, sessions } }: Known,
  connection: ConnectionId,
  { sender, payload }: Said,
  echo: boolean,
): 'outside' | 'owner' | 'itself' | 'member' | 'stranger' {
  const known = told.by(connection)?.get(payload.room_id)
  if (!known) return 'outside'
  if (sender === null) return 'owner'
  if (sender === sessions.nameOf(connection) && !echo) return 'itself'
  return known.has(persons.nameOf(sender as ConnectionId)) ? 'member' : 'stranger'
}
