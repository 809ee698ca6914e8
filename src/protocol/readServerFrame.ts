import type { ServerMessage } from './messages.ts'
import { decodeServerFrame } from './serverFrames.ts'

/** So many characters of texts are kept read, and as many again that were read before them. */
const charsMax = 2_000_000

type Read = Map<string, ServerMessage | null>

let newer: Read = new Map()
let older: Read = new Map()
let chars = 0

/**
 * Reads what a server said, each text once while it is about: a fan-out is one text to all, and is
 * read when it is sent and by each who gets it. Null when it is none of the known messages.
 */
export function readServerFrame(text: string): ServerMessage | null {
  const known = newer.get(text)
  if (known !== undefined) return known
  const message = older.get(text) ?? decodeServerFrame(text)
  if (chars > charsMax) {
    older = newer
    newer = new Map()
    chars = 0
  }
  newer.set(text, message)
  chars += text.length
  return message
}
