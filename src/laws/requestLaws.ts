import type { ConnectionId } from '#kernel/ids.ts'
import type { DecodedClientFrame } from '#protocol/clientFrames.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import { parseRoute } from '#protocol/routes.ts'
import type { EventOf } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import type { Finding } from './finding.ts'
import { isReached } from './isReached.ts'
import type { Asked } from './lawMessages.ts'

/** What a client asked for, and so how it may be answered. */
interface Request {
  readonly kind: Asked['kind'] | 'other'
  readonly room: string | null
  /** A message is answered only when it is refused. */
  readonly mayBeSilent: boolean
}

type Reply = ServerMessage & { readonly type: 'joined' | 'left' | 'error' | 'pong' }

/** The requests of one connection that may still be open, and how many of them may be answered. */
interface Open {
  requests: Request[]
  /** More than one, when it cannot be told which of some messages an error answers. */
  answered: ReadonlySet<number>
  /** A reply came out of turn: until all is quiet nothing more can be told. */
  lost: boolean
  /** The room of its path, as long as it is neither in it nor told why not. */
  path: string | null
}

/** T6: each request of a client gets its one reply, and in the order of the requests. */
export class RequestLaws {
  #open = new Map<ConnectionId, Open>()

  /** The server accepted a handshake: on the room endpoint that asks to join, and may be acknowledged. */
  accepted(world: World, connection: ConnectionId): void {
    const route = parseRoute(world.connections.get(connection)?.path ?? '')
    const requests: Request[] =
      route?.endpoint === 'room' ? [{ kind: 'join', room: route.room, mayBeSilent: true }] : []
    const path = route?.endpoint === 'room' ? route.room : null
    this.#open.set(connection, { requests, answered: new Set([0]), lost: false, path })
  }

  /** The server gets a frame; null is one that costs its sender the connection, binary or too long. */
  received({ connection }: EventOf<'delivered'>, decoded: DecodedClientFrame | null): void {
    this.#open.get(connection)?.requests.push(decoded ? requestOf(decoded) : breach)
  }

  /** The server sends; what is no reply is nothing to this law. */
  sent(connection: ConnectionId, message: ServerMessage | null): Finding[] {
    const open = this.#open.get(connection)
    if (!open || !isReply(message)) return []
    if (open.path !== null && settles(message, open.path)) open.path = null
    if (open.lost) return []
    const answered = new Set<number>()
    for (const from of open.answered) {
      for (let at = from; at < open.requests.length; at++) {
        const request = open.requests[at] as Request
        if (answers(message, request)) answered.add(at + 1)
        if (!request.mayBeSilent) break
      }
    }
    if (answered.size > 0) {
      open.answered = answered
      forgetAnswered(open)
      return []
    }
    const next = open.requests.slice(Math.min(...open.answered)).find(isOwed)
    open.lost = true
    const reply = message.type
    if (!next) return [{ law: 'T6', code: 'unasked', params: { reply }, connection }]
    const params = { reply, first: askedOf(next) }
    return [{ law: 'T6', code: 'out of turn', params, connection }]
  }

  /** True when nothing that the connection asked for is still to be answered. */
  isIdle(connection: ConnectionId): boolean {
    const open = this.#open.get(connection)
    return open !== undefined && !open.lost && owed(open) === undefined
  }

  /** The connection is gone, and with it what it asked for. */
  closed(connection: ConnectionId): void {
    this.#open.delete(connection)
  }

  /** When all is quiet, nothing is still to be answered to somebody who can be reached, and whose code is not `held`. */
  whenQuiet(world: World, held: ReadonlySet<ConnectionId> = new Set()): Finding[] {
    const findings: Finding[] = []
    for (const [connection, open] of this.#open) {
      if (open.requests.length === 0 && !open.lost && open.path === null) continue
      if (held.has(connection)) continue
      if (!isReached(world, connection) || !world.registered.has(connection)) continue
      const request = open.lost ? undefined : (owed(open) ?? unjoined(world, connection, open))
      if (request) {
        const asked = askedOf(request)
        const room = asked.room === null ? {} : { room: asked.room }
        findings.push({ law: 'T6', code: 'unanswered', params: { asked }, connection, ...room })
      }
      const again = { requests: [], answered: new Set([0]), lost: false, path: null }
      this.#open.set(connection, again)
    }
    return findings
  }
}

const breach: Request = { kind: 'breach', room: null, mayBeSilent: false }
const silent: Request = { kind: 'other', room: null, mayBeSilent: true }

function requestOf(decoded: DecodedClientFrame): Request {
  if (!decoded.ok) return { kind: 'bad', room: null, mayBeSilent: false }
  const { message } = decoded
  if (message.type === 'ping') return { kind: 'ping', room: null, mayBeSilent: false }
  if (message.type === 'join' || message.type === 'leave') {
    return { kind: message.type, room: message.room, mayBeSilent: false }
  }
  return silent
}

function isReply(message: ServerMessage | null): message is Reply {
  const type = message?.type
  return type === 'joined' || type === 'left' || type === 'error' || type === 'pong'
}

function answers(reply: Reply, { kind, room }: Request): boolean {
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

function isOwed({ mayBeSilent }: Request): boolean {
  return !mayBeSilent
}

/** The request that stays unanswered however the replies are read. */
function owed({ requests, answered }: Open): Request | undefined {
  const most = Math.max(...answered)
  return requests.slice(most).find(isOwed)
}

/**
 * Who came on the path of a room is to be in it: it is acknowledged, or told why not. What a later
 * message of its own is answered is no answer to that.
 */
function unjoined(world: World, connection: ConnectionId, { path }: Open): Request | undefined {
  if (path === null || world.rooms.get(path)?.members.has(connection)) return undefined
  return { kind: 'join', room: path, mayBeSilent: true }
}

/** A join is not refused because one is no member. */
function settles(reply: Reply, path: string): boolean {
  if (reply.type === 'joined') return reply.payload.room_id === path
  return reply.type === 'error' && reply.payload.code !== 'not_member'
}

function forgetAnswered(open: Open): void {
  const least = Math.min(...open.answered)
  if (least === 0) return
  open.requests = open.requests.slice(least)
  open.answered = new Set([...open.answered].map((count) => count - least))
}

/** A request to which an answer is owed; all but a message is. */
function askedOf({ kind, room }: Request): Asked {
  return { kind: kind === 'other' ? 'bad' : kind, room }
}
