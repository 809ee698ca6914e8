import { parsedJson } from '#kernel/parsedJson.ts'
import type { ErrorCode, JsonObject, ServerMessage, ServerMessageType } from './messages.ts'

const types: Readonly<Record<ServerMessageType, true>> = {
  joined: true,
  left: true,
  user_joined: true,
  user_left: true,
  message: true,
  user_state: true,
  room_removed: true,
  kicked: true,
  resumed: true,
  not_resumed: true,
  error: true,
  ping: true,
  pong: true,
}

/** What is about no room. */
const ofNoRoom: ReadonlySet<string> = new Set(['ping', 'pong', 'error', 'not_resumed'])

/** Every type that a message of the server may have. */
export const serverMessageTypes = Object.keys(types) as [ServerMessageType, ...ServerMessageType[]]

const errorCodes: Readonly<Record<ErrorCode, true>> = {
  bad_json: true,
  too_deep: true,
  not_an_object: true,
  no_type: true,
  unknown_type: true,
  no_payload: true,
  bad_room: true,
  too_many_rooms: true,
  room_full: true,
  not_member: true,
  bad_state: true,
  forbidden: true,
  internal: true,
}

/** Whether it is a code that an `error` may have. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(errorCodes, value)
}

/** Writes what the server says. */
export function encodeServerMessage(message: ServerMessage): string {
  return JSON.stringify(message)
}

/** Reads what a server said; null when it is none of the known messages. Never throws. */
export function decodeServerFrame(text: string): ServerMessage | null {
  const value = parsedJson(text)
  return isServerMessage(value) ? value : null
}

function isServerMessage(value: unknown): value is ServerMessage {
  if (typeof value !== 'object' || value === null) return false
  const { type, payload, sender, seq, history } = value as Record<string, unknown>
  if (typeof type !== 'string' || !Object.hasOwn(types, type)) return false
  if (typeof payload !== 'object' || payload === null) return false
  if (ofNoRoom.has(type)) return true
  if (type === 'resumed') return isResumed(payload)
  const { room_id, connection_id, members, states, reason, user } = payload as JsonObject
  if (typeof room_id !== 'string') return false
  if (type === 'message') {
    const isMarked = history === undefined || history === true
    return isMarked && (sender === null || typeof sender === 'string') && isCount(seq)
  }
  if (type === 'joined' && !(Array.isArray(members) && areStates(states))) return false
  if (type === 'left' || type === 'room_removed') return true
  if (type === 'kicked') return typeof reason === 'string'
  if (type === 'user_state' && !('state' in payload)) return false
  if (user !== undefined && typeof user !== 'string') return false
  return typeof connection_id === 'string'
}

/** They are left out where members have none. */
function areStates(states: unknown): boolean {
  if (states === undefined) return true
  return typeof states === 'object' && states !== null && !Array.isArray(states)
}

function isResumed(payload: object): boolean {
  const { connection_id, heard, missed } = payload as Record<string, unknown>
  const numbers = [heard, missed].every((count) => Number.isInteger(count) && Number(count) >= 0)
  return typeof connection_id === 'string' && numbers
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) > 0
}
