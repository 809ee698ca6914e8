import type { DecodedClientFrame } from '#protocol/clientFrames.ts'
import type { ServerMessage } from '#protocol/messages.ts'

/** What a client asked for; `room` stands with a join and a leave. */
export interface Asked {
  readonly kind: 'join' | 'leave' | 'ping' | 'bad' | 'breach'
  readonly room: string | null
}

/** What a client asked for, and so how it may be answered. */
export interface Request {
  readonly kind: Asked['kind'] | 'other'
  readonly room: string | null
  /** A message is answered only when it is refused. */
  readonly mayBeSilent: boolean
}

/** A message that answers something. */
export type Reply = ServerMessage & { readonly type: 'joined' | 'left' | 'error' | 'pong' }

/** A binary frame, or one that is too long: it is answered, or costs its sender the connection. */
export const breach: Request = { kind: 'breach', room: null, mayBeSilent: false }
const silent: Request = { kind: 'other', room: null, mayBeSilent: true }

/** What a frame asks for. */
export function requestOf(decoded: DecodedClientFrame): Request {
  if (!decoded.ok) return { kind: 'bad', room: null, mayBeSilent: false }
  const { message } = decoded
  if (message.type === 'ping') return { kind: 'ping', room: null, mayBeSilent: false }
  if (message.type === 'join' || message.type === 'leave') {
    return { kind: message.type, room: message.room, mayBeSilent: false }
  }
  return silent
}

/** Whether a message answers something. */
export function isReply(message: ServerMessage | null): message is Reply {
  const type = message?.type
  return type === 'joined' || type === 'left' || type === 'error' || type === 'pong'
}

/** Whether a reply may be the answer to a request. */
export function answers(reply: Reply, { kind, room }: Request): boolean {
  switch (reply.type) {
    case 'error':
      return true
    case 'pong':
      return kind === 'ping'
    case 'joined':
      return kind === 'join' && reply.payload.room_id === room
    case 'left':
      return kind === 'leave' && reply.payload.room_id === room
  }
}

/** Whether a request is answered in any case. */
export function isOwed({ mayBeSilent }: Request): boolean {
  return !mayBeSilent
}

/** A join is not refused because one is no member. */
export function settles(reply: Reply, path: string): boolean {
  if (reply.type === 'joined') return reply.payload.room_id === path
  return reply.type === 'error' && reply.payload.code !== 'not_member'
}

/** A request to which an answer is owed; all but a message is. */
export function askedOf({ kind, room }: Request): Asked {
  return { kind: kind === 'other' ? 'bad' : kind, room }
}
