import { protocolLimits } from '#protocol/protocolLimits.ts'
import { readClientFrame } from '#protocol/readFrame.ts'
import { parseRoute } from '#protocol/routes.ts'

/** What a frame says, read only as far as the picture needs it. */
export interface FrameSummary {
  /** The message's type; null when the frame is none of the protocol's. */
  readonly type: string | null
  readonly room: string | null
  /** Whom it is about: who came, went or spoke. */
  readonly who: string | null
  /** The beginning of what is said, or of a frame that is none of the protocol's; null when binary. */
  readonly text: string | null
  /** The code of an error. */
  readonly code: string | null
}

const nothing: FrameSummary = { type: null, room: null, who: null, text: null, code: null }

const shownCharsMax = 40
const remembered = new Map<string, FrameSummary>()
const rememberedMax = 5000

/**
 * Sums a frame up; `null` is a binary one. `path`: the endpoint, when a client sends it; on a room's
 * own each text is a message. Frames repeat, so it remembers.
 */
export function frameSummary(text: string | null, path: string | null = null): FrameSummary {
  if (text === null) return nothing
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
  return { ...nothing, type, room, text: beginning(text) }
}

function read(text: string): FrameSummary {
  const { type, payload } = object(parsed(text))
  if (typeof type !== 'string') return { ...nothing, text: beginning(text) }
  const { room_id, connection_id, user = connection_id, code, text: said, state } = object(payload)
  const isState = type === 'state' || type === 'user_state'
  const words = isState ? JSON.stringify(state) : type === 'message' ? said : null
  return {
    type,
    room: typeof room_id === 'string' ? room_id : null,
    who: typeof user === 'string' && type !== 'joined' ? user : null,
    text: typeof words === 'string' ? beginning(words) : null,
    code: typeof code === 'string' && type === 'error' ? code : null,
  }
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

/** As much of a text as is shown of it. */
export function beginning(text: string): string {
  return text.length > shownCharsMax ? `${text.slice(0, shownCharsMax)}…` : text
}
