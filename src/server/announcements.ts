import type { ErrorCode, JsonObject } from '#protocol/messages.ts'
import { encodeServerMessage } from '#protocol/serverFrames.ts'

/** To the one who joined: first of all that it will hear of the room, with everybody in it. */
export function joined(
  room: string,
  id: string,
  members: readonly string[],
  states?: JsonObject,
): string {
  const told = states ? { states } : {}
  const payload = { room_id: room, connection_id: id, member_count: members.length, members }
  return encodeServerMessage({ type: 'joined', payload: { ...payload, ...told } })
}

/** To the others: the state of a member is this from now on; null is none. */
export function userState(room: string, id: string, state: unknown): string {
  const payload = { room_id: room, connection_id: id, state }
  return encodeServerMessage({ type: 'user_state', payload })
}

/** To the one who comes back: its seats are its own again, and so much that it missed comes now. */
export function resumed(id: string, heard: number, missed: number): string {
  return encodeServerMessage({ type: 'resumed', payload: { connection_id: id, heard, missed } })
}

/** To the one who comes back: nothing of its session is left. */
export function notResumed(): string {
  return encodeServerMessage({ type: 'not_resumed', payload: {} })
}

/** To the others: somebody came or went. */
export function presence(
  type: 'user_joined' | 'user_left',
  room: string,
  who: { readonly connection_id: string; readonly user?: string },
  memberCount: number,
): string {
  const payload = { room_id: room, ...who, member_count: memberCount }
  return encodeServerMessage({ type, payload })
}

/** To the one who left. */
export function left(room: string): string {
  return encodeServerMessage({ type: 'left', payload: { room_id: room } })
}

/** To the last members of a room that its owner removed. */
export function roomRemoved(room: string): string {
  return encodeServerMessage({ type: 'room_removed', payload: { room_id: room } })
}

/** To a member whom the owner took out of a room. */
export function kicked(room: string, reason: string): string {
  return encodeServerMessage({ type: 'kicked', payload: { room_id: room, reason } })
}

/** To a room: what somebody said. Sender and number are the server's; the payload is the client's. */
export function messageSaid(
  sender: string | null,
  seq: number,
  room: string,
  own: JsonObject,
): string {
  return encodeServerMessage({ type: 'message', sender, seq, payload: { ...own, room_id: room } })
}

/** To the one who comes: what somebody said before. */
export function saidBefore(
  sender: string | null,
  seq: number,
  room: string,
  own: JsonObject,
): string {
  const payload = { ...own, room_id: room }
  return encodeServerMessage({ type: 'message', history: true, sender, seq, payload })
}

/** To one client: why its request was not done. */
export function refusal(code: ErrorCode, text: string): string {
  return encodeServerMessage({ type: 'error', payload: { code, text } })
}

/** To one client, as a message: is anybody there? */
export function ping(): string {
  return encodeServerMessage({ type: 'ping', payload: {} })
}

/** To one client: its ping was heard. */
export function pong(): string {
  return encodeServerMessage({ type: 'pong', payload: {} })
}
