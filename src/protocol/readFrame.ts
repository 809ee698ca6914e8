import { type DecodedClientFrame, decodeClientFrame, encodeClientMessage } from './clientFrames.ts'
import type { ProtocolLimits } from './protocolLimits.ts'
import { parseRoute, type Route } from './routes.ts'

/** Reads a client's text frame as the endpoint of a path takes it: see {@link readFrameOn}. */
export function readClientFrame(
  path: string,
  text: string,
  limits: ProtocolLimits,
  pongs = false,
): DecodedClientFrame {
  return readFrameOn(parseRoute(path), text, limits, pongs)
}

/**
 * Reads a client's text frame as the endpoint takes it: on `/ws/room/ID` each text is something said
 * in that room, on `/ws` it is a message of the protocol, however it is spelled. Never throws.
 * `pongs`: the server asks by messages, so on `/ws/room/ID` the text of a pong is its answer; as
 * nothing is parsed there, only in the one spelling that a client writes.
 */
export function readFrameOn(
  route: Route | null,
  text: string,
  limits: ProtocolLimits,
  pongs = false,
): DecodedClientFrame {
  if (route?.endpoint !== 'room') return decodeClientFrame(text, limits)
  if (pongs && text === pongText) return { ok: true, message: { type: 'pong' } }
  const { room } = route
  return { ok: true, message: { type: 'message', room, payload: { text, room_id: room } } }
}

/** What a client answers to a ping that is a message. */
const pongText = encodeClientMessage({ type: 'pong' })
