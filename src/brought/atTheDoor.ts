import { utf8Bytes } from '#kernel/utf8.ts'
import type { Frame } from '#network/sockets.ts'
import type { Breach } from '#protocol/closeCodes.ts'
import { type ProtocolLimits, protocolLimits } from '#protocol/protocolLimits.ts'
import { readClientFrame } from '#protocol/readFrame.ts'

/** What is understood where nobody says otherwise. */
export const usualLimits: ProtocolLimits = { ...protocolLimits, memberStateBytesMax: 0 }

/** Where a frame comes to, and in which words the code there is spoken to. */
interface Door {
  readonly path: string
  readonly limits: ProtocolLimits
  readonly speaks: 'ours' | 'own' | 'events'
}

/** What becomes of a frame that does not come to the code: its connection is closed, or nothing. */
export type Stopped = { readonly closedFor: Breach } | 'ignored'

/** Why a frame does not come to the code of somebody's server; null where it does. */
export function stoppedAtTheDoor(frame: Frame, { path, limits, speaks }: Door): Stopped | null {
  // What the transport takes no part of, as that of `ws` with its `maxPayload`.
  if (bytesOfFrame(frame) > limits.frameBytesMax) return { closedFor: 'frame too big' }
  if (frame.kind === 'binary') return speaks === 'events' ? { closedFor: 'binary frame' } : null
  if (speaks === 'ours') return null
  const read = readClientFrame(path, frame.text, limits)
  if (read.ok) return null
  // What Socket.IO itself does not understand. Of another server only what is beyond a limit that a
  // scenario sets: that is none of the code's.
  const isOurs = speaks === 'events' || readClientFrame(path, frame.text, usualLimits).ok
  return isOurs ? 'ignored' : null
}

function bytesOfFrame(frame: Frame): number {
  return frame.kind === 'binary' ? frame.bytes.length : utf8Bytes(frame.text)
}
