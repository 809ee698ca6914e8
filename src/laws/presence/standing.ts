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

/**
 * How an announcement stands to what its receiver knows: `news` is what it can be told, `missed` that
 * a send to it failed before, so that nobody can say what it knows (that it is not kept is S8's).
 */
export function presenceStanding(
  { accounts: { told, persons, failed } }: Known,
  connection: ConnectionId,
  { type, payload }: Presence,
): 'outside' | 'itself' | 'came twice' | 'was not there' | 'news' | 'missed' {
  const known = told.by(connection)?.get(payload.room_id)
  const who = presentAs(payload) as ConnectionId
  if (who === persons.nameOf(connection))
    return known || failed.has(connection) ? 'itself' : 'outside'
  if (failed.has(connection)) return 'missed'
  if (!known) return 'outside'
  if (type === 'user_joined') return known.has(who) ? 'came twice' : 'news'
  return known.has(who) ? 'news' : 'was not there'
}

/** Who said a message, as its receiver knows. With `echo` one’s own is a message like another. */
export function senderStanding(
  { accounts: { told, persons, sessions, failed } }: Known,
  connection: ConnectionId,
  { sender, payload }: Said,
  echo: boolean,
): 'outside' | 'owner' | 'itself' | 'member' | 'stranger' | 'missed' {
  const known = told.by(connection)?.get(payload.room_id)
  const isMissing = failed.has(connection)
  if (!known && !isMissing) return 'outside'
  if (sender === null) return 'owner'
  if (sender === sessions.nameOf(connection) && !echo) return 'itself'
  if (!known || isMissing) return 'missed'
  return known.has(persons.nameOf(sender as ConnectionId)) ? 'member' : 'stranger'
}
