import { utf8Bytes } from '#kernel/utf8.ts'

/** Bytes of a close reason (RFC 6455 5.5). */
const closeReasonBytesMax = 123

/** What an end saw when the other sent no code, and when there was no handshake at all. */
export const noStatus = 1005
export const abnormal = 1006

/** Throws what a browser's `close` throws. */
export function assertClientClose(code: number | undefined, reason: string): void {
  const allowed = code === undefined || code === 1000 || (code >= 3000 && code <= 4999)
  if (!allowed) throw new RangeError(`a client closes with 1000 or 3000 to 4999, not with ${code}`)
  assertReason(reason)
}

/** Throws for what no server may send in a close frame (RFC 6455 7.4). */
export function assertServerClose(code: number | undefined, reason: string): void {
  const reserved = code === 1004 || code === 1005 || code === 1006 || code === 1015
  const allowed = code === undefined || (code >= 1000 && code <= 4999 && !reserved)
  if (!allowed) throw new RangeError(`${code} is no close code that a server may send`)
  assertReason(reason)
}

function assertReason(reason: string): void {
  const bytes = utf8Bytes(reason)
  if (bytes > closeReasonBytesMax) {
    throw new RangeError(`a close reason has at most ${closeReasonBytesMax} bytes, not ${bytes}`)
  }
}
