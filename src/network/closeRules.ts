import { utf8Bytes } from '#kernel/utf8.ts'
import { StepRefused } from '#trace/stepRefused.ts'

/** Bytes of a close reason (RFC 6455 5.5). */
const closeReasonBytesMax = 123

/** What an end saw when the other sent no code, and when there was no handshake at all. */
export const noStatus = 1005
export const abnormal = 1006

/** Refuses what a browser's `close` throws for. */
export function assertClientClose(client: string, code: number | undefined, reason: string): void {
  const allowed = code === undefined || code === 1000 || (code >= 3000 && code <= 4999)
  if (!allowed) throw new StepRefused({ code: 'close code', params: { client, closeCode: code } })
  const bytes = utf8Bytes(reason)
  if (bytes <= closeReasonBytesMax) return
  const params = { client, bytes, bytesMax: closeReasonBytesMax }
  throw new StepRefused({ code: 'close reason', params })
}

/** Throws for what no server may send in a close frame (RFC 6455 7.4). */
export function assertServerClose(code: number | undefined, reason: string): void {
  const reserved = code === 1004 || code === 1005 || code === 1006 || code === 1015
  const allowed = code === undefined || (code >= 1000 && code <= 4999 && !reserved)
  if (!allowed) throw new RangeError(`${code} is no close code that a server may send`)
  const bytes = utf8Bytes(reason)
  if (bytes > closeReasonBytesMax) {
    throw new RangeError(`a close reason has at most ${closeReasonBytesMax} bytes, not ${bytes}`)
  }
}
