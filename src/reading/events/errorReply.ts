import { decodeServerFrame } from '#protocol/serverFrames.ts'
import type { SentFrame } from '#trace/many.ts'

/** What the server says in an error, by its code and in its own text; null when the frame is no error. */
export function errorReply({
  from,
  text,
}: SentFrame): { readonly code: string; readonly text: string } | null {
  const message = from === 'server' && text !== null ? decodeServerFrame(text) : null
  return message?.type === 'error' ? message.payload : null
}
