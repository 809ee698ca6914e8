import { protocolLimits } from '#protocol/protocolLimits.ts'
import { readClientFrame } from '#protocol/readFrame.ts'
import { parseRoute } from '#protocol/routes.ts'

/** What a frame says, read only as far as the picture needs it. */
export interface FrameSummary {
  /** The message's type; null when the frame is none of the protocol's. */
  readonly type: string | null
  readonly room: string | null
  /** For a sentence, such as `join general`. */
  readonly words: string
}

const shownCharsMax = 40
const remembered = new Map<string, FrameSummary>()
const rememberedMax = 5000

/**
 * Sums a frame up; `null` is a binary one. `path`: the endpoint, when a client sends it; on a room's
 * own each text is a message. Frames repeat, so it remembers.
 */
export function frameSummary(text: string | null, path: string | null = null): FrameSummary {
  if (text === null) return { type: null, room: null, words: 'a binary frame' }
  const key = path === null || path === '/ws' ? text : `${path} ${text}`
  const known = remembered.get(key)
  if (known) return known
  const summary = (path === null ? null : plainText(path, text)) ?? read(text)
  if (remembered.size >= rememberedMax) remembered.clear()
  remembered.set(key, summary)
  return summary
}

/** What is said as plain text, on the endpoint of a room; null when it is not. */
function plainText(path: string, text: string): FrameSummary | null {
  if (parseRoute(path)?.endpoint !== 'room') return null
  const decoded = readClientFrame(path, text, protocolLimits, true)
  if (!decoded.ok || decoded.message.type !== 'message') return null
  const { type, room } = decoded.message
  return { type, room, words: `${type} ${room.slice(0, shownCharsMax)} ${quoted(text)}` }
}

function read(text: string): FrameSummary {
  const { type, payload } = object(parsed(text))
  if (typeof type !== 'string')
    return { type: null, room: null, words: `the frame ${quoted(text)}` }
  const { room_id, connection_id, code, text: said } = object(payload)
  const room = typeof room_id === 'string' ? room_id : null
  const who = typeof connection_id === 'string' && type !== 'joined' ? ` ${connection_id}` : ''
  const what = typeof said === 'string' && type === 'message' ? ` ${quoted(said)}` : ''
  const why = typeof code === 'string' && type === 'error' ? ` ${code}` : ''
  const where = room === null ? '' : ` ${room.slice(0, shownCharsMax)}`
  return { type, room, words: `${type.slice(0, shownCharsMax)}${where}${who}${what}${why}` }
}

function parsed(text: string): unknown {
  if (text.length > 100_000) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function quoted(text: string): string {
  return `“${text.length > shownCharsMax ? `${text.slice(0, shownCharsMax)}…` : text}”`
}
