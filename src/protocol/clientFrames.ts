import { isObject } from '#kernel/isObject.ts'
import { parsedJson } from '#kernel/parsedJson.ts'
import { utf8Bytes } from '#kernel/utf8.ts'
import type { ClientMessage, ErrorCode, JsonObject } from './messages.ts'
import type { ProtocolLimits } from './protocolLimits.ts'

/** A client's frame, understood or not. */
export type DecodedClientFrame =
  | { readonly ok: true; readonly message: ClientMessage }
  | { readonly ok: false; readonly code: ErrorCode; readonly text: string }

/** Writes what a client says. */
export function encodeClientMessage(message: ClientMessage): string {
  if (!('room' in message)) return JSON.stringify({ type: message.type, payload: {} })
  const payload = { ...ownOf(message), room_id: message.room }
  return JSON.stringify({ type: message.type, payload })
}

/** What a message says beside its room. */
function ownOf(message: ClientMessage): JsonObject {
  if (message.type === 'message') return message.payload
  return message.type === 'state' ? { state: message.state } : {}
}

/** Reads a text frame on `/ws`. Never throws, whatever the frame holds. */
export function decodeClientFrame(text: string, limits: ProtocolLimits): DecodedClientFrame {
  if (isDeeperThan(text, limits.payloadDepthMax)) {
    return notRead(
      'too_deep',
      `objects and arrays may stand ${limits.payloadDepthMax} deep, not deeper`,
    )
  }
  const value = parsedJson(text)
  if (value === undefined) return notRead('bad_json', 'the frame is not JSON')
  if (!isObject(value)) return notRead('not_an_object', 'the frame is JSON but no object')
  const { type, payload } = value
  if (typeof type !== 'string')
    return notRead('no_type', 'the message has no "type", or it is no string')
  if (type === 'ping' || type === 'pong') return { ok: true, message: { type } }
  const hasStates = limits.memberStateBytesMax > 0
  if (!isType(type, hasStates)) {
    // A pong is only an answer, so nobody needs to be told of it here.
    const more = hasStates ? ', state' : ''
    return notRead('unknown_type', `known types are join, leave, message${more} and ping`)
  }
  if (!isObject(payload))
    return notRead('no_payload', `a ${type} needs a "payload" that is an object`)
  const room = payload.room_id
  if (typeof room !== 'string')
    return notRead('bad_room', `a ${type} needs a "room_id" that is a string`)
  if (type === 'message') return { ok: true, message: { type, room, payload } }
  if (type === 'state') return readState(room, payload.state, limits)
  return { ok: true, message: { type, room } }
}

/** Types of what is said of a room. */
type OfRoom = 'join' | 'leave' | 'message' | 'state'

function isType(type: string, hasStates: boolean): type is OfRoom {
  if (type === 'state') return hasStates
  return type === 'join' || type === 'leave' || type === 'message'
}

function readState(room: string, state: unknown, limits: ProtocolLimits): DecodedClientFrame {
  if (state === undefined) return notRead('bad_state', 'a state needs a "state", which is any JSON')
  const most = limits.memberStateBytesMax
  if (utf8Bytes(JSON.stringify(state)) > most)
    return notRead('bad_state', `a state may have ${most} bytes as JSON`)
  return { ok: true, message: { type: 'state', room, state } }
}

function notRead(code: ErrorCode, text: string): DecodedClientFrame {
  return { ok: false, code, text }
}

/** Looked at before parsing, for what is nested too deep cannot be written again either. */
function isDeeperThan(json: string, depthMax: number): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < json.length; i++) {
    const char = json[i]
    if (inString) {
      if (char === '\\') i++
      else if (char === '"') inString = false
    } else if (char === '"') inString = true
    else if (char === '{' || char === '[') {
      depth++
      if (depth > depthMax) return true
    } else if (char === '}' || char === ']') depth--
  }
  return false
}
