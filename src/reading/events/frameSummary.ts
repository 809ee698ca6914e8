import { frameParts } from '#protocol/frameParts.ts'
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

/** Sums up a frame as it stands; `null` is a binary one. Frames repeat, so it remembers. */
export function frameSummary(text: string | null): FrameSummary {
  if (text === null) return nothing
  const known = remembered.get(text)
  if (known) return known
  const summary = summarised(text)
  if (remembered.size >= rememberedMax) remembered.clear()
  remembered.set(text, summary)
  return summary
}

/**
 * Sums up what a client sends: on the endpoint of a room each text is a message to it, but one that
 * answers a ping that is a message.
 */
export function clientFrameSummary(
  text: string | null,
  path: string,
  isAnswer: boolean,
): FrameSummary {
  if (text === null || parseRoute(path)?.endpoint !== 'room') return frameSummary(text)
  const decoded = readClientFrame(path, text, protocolLimits, isAnswer)
  if (!decoded.ok || decoded.message.type !== 'message') return frameSummary(text)
  const { type, room } = decoded.message
  return { ...nothing, type, room, text: beginning(text) }
}

function summarised(text: string): FrameSummary {
  const parts = frameParts(text)
  if (!parts) return { ...nothing, text: beginning(text) }
  const { type, payload } = parts
  const { room_id, connection_id, user = connection_id, code, text: said, state } = payload
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

/** As much of a text as is shown of it. */
export function beginning(text: string): string {
  return text.length > shownCharsMax ? `${text.slice(0, shownCharsMax)}…` : text
}
