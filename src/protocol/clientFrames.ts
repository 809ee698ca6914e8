import { parsedJson } from '#kernel/parsedJson.ts'
import type { ClientMessage, ErrorCode, JsonObject } from './messages.ts'
import type { ProtocolLimits } from './protocolLimits.ts'

/** A client's frame, understood or not. */
export type DecodedClientFrame =
  | { readonly ok: true; readonly message: ClientMessage }
  | { readonly ok: false; readonly code: ErrorCode; readonly text: string }

/** Writes what a client says. */
export function encodeClientMessage(message: ClientMessage): string {
  if (!('room' in message)) return JSON.stringify({ type: message.type, payload: {} })
  const own = message.type === 'message' ? message.payload : {}
  return JSON.stringify({ type: message.type, payload: { ...own, room_id: message.room } })
}

/** Reads a text frame on `/ws`. Never throws, whatever the frame holds. */
export function decodeClientFrame(text: string, limits: ProtocolLimits): DecodedClientFrame {
  if (isDeeperThan(text, limits.payloadDepthMax)) {
    return no('too_deep', `objects and arrays may stand ${limits.payloadDepthMax} deep, not deeper`)
  }
  const value = parsedJson(text)
  if (value === undefined) return no('bad_json', 'the frame is not JSON')
  if (!isObject(value)) return no('not_an_object', 'the frame is JSON but no object')
  const { type, payload } = value
  if (typeof type !== 'string')
    return no('no_type', 'the message has no "type", or it is no string')
  if (type === 'ping' || type === 'pong') return { ok: true, message: { type } }
  if (type !== 'join' && type !== 'leave' && type !== 'message') {
    // A pong is only an answer, so nobody needs to be told of it here.
    return no('unknown_type', 'known types are join, leave, message and ping')
  }
  if (!isObject(payload)) return no('no_payload', `a ${type} needs a "payload" that is an object`)
  const room = payload.room_id
  if (typeof room !== 'string')
    return no('bad_room', `a ${type} needs a "room_id" that is a string`)
  if (type === 'message') return { ok: true, message: { type, room, payload } }
  return { ok: true, message: { type, room } }
}

function no(code: ErrorCode, text: string): DecodedClientFrame {
  return { ok: false, code, text }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
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
