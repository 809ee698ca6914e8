import type { ConnectionId } from '#kernel/ids.ts'
import { isReached } from '#laws/isReached.ts'
import type { Looks } from '#laws/law.ts'
import type { DecodedClientFrame } from '#protocol/clientFrames.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import { parseRoute } from '#protocol/routes.ts'
import type { Recorder } from '#trace/recorder.ts'
import {
  type Asked,
  answers,
  askedOf,
  breach,
  isOwed,
  isReply,
  type Reply,
  type Request,
  requestOf,
  settles,
} from './request.ts'

/** The requests of one connection that may still be open, and how many of them may be answered. */
interface Open {
  /** Connections are gone through as they were accepted. */
  readonly place: number
  requests: Request[]
  /** So many of them, from the first on, has the last one to which an answer is owed; 0 when there is none. */
  owedUpTo: number
  /** More than one, when it cannot be told which of some messages an error answers. */
  answered: ReadonlySet<number>
  /** A reply came out of turn: until all is quiet nothing more can be told. */
  lost: boolean
  /** The room of its path, as long as it is neither in it nor told why not. */
  path: string | null
  /** Where it was told that it is in, of a server that may put it somewhere unasked. */
  in: ReadonlySet<string>
  /** What it asked for since all was quiet, answered or not. */
  asked: Request[]
}

/** A reply that answers nothing, and what was asked first; null when nothing was. */
interface WrongReply {
  readonly reply: Reply['type']
  readonly first: Asked | null
}

/** Whether the server answers each frame that it does not understand, or each ping. */
type AnswersAll = (kind: 'bad' | 'ping') => boolean

interface Unanswered {
  readonly connection: ConnectionId
  readonly asked: Asked
}

/** What clients asked for, and what of it was answered: each its one reply, in the order of the requests. */
export class Requests {
  readonly #of: Pick<Recorder, 'world'>
  readonly #answersAll: AnswersAll
  #open = new Map<ConnectionId, Open>()
  /** Those of them with something that is not settled. */
  #unsettled = new Set<ConnectionId>()
  #accepts = 0
  /** The request that the last reply answers; null when it answers none, or nobody can tell which. */
  justAnswered: Request | null = null
  /** What is wrong with the last frame of the server as a reply, or nothing. */
  wrong: WrongReply | null = null
  /** Whether all was answered before the frame that the server got last. */
  wasIdle = false
  /** The frame that the server got last, if nothing that it got before it may still be refused. */
  askedAlone: number | null = null

  constructor(of: Pick<Recorder, 'world'>, answersAll: AnswersAll) {
    this.#of = of
    this.#answersAll = answersAll
  }

  readonly looks: Looks = {
    on: {
      accepted: ({ connection }) => this.#accepted(connection),
      closed: ({ connection, end }) => {
        if (end === 'server') this.#forget(connection)
      },
    },
    received: ({ connection, seq }, frame) => {
      this.wasIdle = this.isIdle(connection)
      this.askedAlone = this.#open.get(connection)?.requests.length === 0 ? seq : null
      const request = frame ? this.#requestOf(frame) : breach
      const open = this.#open.get(connection)
      if (open) asks(open, request)
      if (!this.#answersAll('bad')) open?.asked.push(request)
      this.#unsettled.add(connection)
    },
  }

  #requestOf(frame: DecodedClientFrame): Request {
    const request = requestOf(frame)
    const { kind } = request
    if (kind !== 'bad' && kind !== 'ping') return request
    return this.#answersAll(kind) ? request : { ...request, mayBeSilent: true }
  }

  /** On the room endpoint a handshake asks to join, and may be acknowledged. */
  #accepted(connection: ConnectionId): void {
    const route = parseRoute(this.#of.world.connections.get(connection)?.path ?? '')
    const requests: Request[] =
      route?.endpoint === 'room' ? [{ kind: 'join', room: route.room, mayBeSilent: true }] : []
    const path = route?.endpoint === 'room' ? route.room : null
    const place = this.#accepts++
    this.#open.set(connection, { ...nothingAsked, place, requests, path, asked: [] })
    this.#unsettled.add(connection)
  }

  #forget(connection: ConnectionId): void {
    this.#open.delete(connection)
    this.#unsettled.delete(connection)
  }

  /** The server sends. */
  replied(connection: ConnectionId, message: ServerMessage | null): void {
    this.wrong = this.#replied(connection, message)
  }

  #replied(connection: ConnectionId, message: ServerMessage | null): WrongReply | null {
    this.justAnswered = null
    const open = this.#open.get(connection)
    if (!open || !isReply(message)) return null
    if (open.path !== null && settles(message, open.path)) open.path = null
    if (open.lost || this.#isPut(open, message)) return null
    const answered = new Set<number>()
    for (const from of open.answered) {
      for (let at = from; at < open.requests.length; at++) {
        const request = open.requests[at] as Request
        if (answers(message, request)) answered.add(at + 1)
        if (!request.mayBeSilent) break
      }
    }
    if (answered.size > 0) {
      const [last = 0] = answered
      if (answered.size === 1) this.justAnswered = open.requests[last - 1] ?? null
      open.answered = answered
      forgetAnswered(open)
      return null
    }
    const next = open.requests.slice(Math.min(...open.answered)).find(isOwed)
    open.lost = true
    this.#unsettled.add(connection)
    return { reply: message.type, first: next ? askedOf(next) : null }
  }

  /** In words of its own a server may put somebody into a room unasked, such as its lobby, and out of it. */
  #isPut(open: Open, reply: Reply): boolean {
    if ((reply.type !== 'joined' && reply.type !== 'left') || this.#answersAll('bad')) return false
    const { room_id: room } = reply.payload
    const isIn = open.in.has(room)
    const others = [...open.in].filter((one) => one !== room)
    open.in = new Set(reply.type === 'joined' ? [...others, room] : others)
    const kind = reply.type === 'joined' ? 'join' : 'leave'
    const isAsked = open.asked.some((one) => one.kind === kind && one.room === room)
    return isIn === (reply.type === 'left') && !isAsked
  }

  /** True when nothing that the connection asked for is still to be answered. */
  isIdle(connection: ConnectionId): boolean {
    const open = this.#open.get(connection)
    return open !== undefined && !open.lost && owed(open) === undefined
  }

  /** In a quiet world: what has no answer, of those that can be reached and whose code is not `held`. */
  unanswered(held: ReadonlySet<ConnectionId>): Unanswered[] {
    return this.#atRest(held).flatMap(([connection, open]) => {
      const request = open.lost ? undefined : (owed(open) ?? this.#unjoined(connection, open))
      return request ? [{ connection, asked: askedOf(request) }] : []
    })
  }

  /** The quiet world was judged: what was asked is not waited for any more. */
  rested(held: ReadonlySet<ConnectionId>): void {
    for (const [connection, { place, in: rooms }] of this.#atRest(held)) {
      this.#open.set(connection, { ...nothingAsked, place, requests: [], in: rooms, asked: [] })
    }
  }

  #atRest(held: ReadonlySet<ConnectionId>): [ConnectionId, Open][] {
    const { world } = this.#of
    return this.#unsettledOnes().filter(([connection]) => {
      if (held.has(connection)) return false
      return isReached(world, connection) && world.registered.has(connection)
    })
  }

  #unsettledOnes(): [ConnectionId, Open][] {
    const ones: [ConnectionId, Open][] = []
    for (const connection of this.#unsettled) {
      const open = this.#open.get(connection)
      if (open && !isSettled(open)) {
        ones.push([connection, open])
      } else this.#unsettled.delete(connection)
    }
    return ones.sort(([, one], [, other]) => one.place - other.place)
  }

  /**
   * Who came on the path of a room is to be in it: it is acknowledged, or told why not. What a later
   * message of its own is answered is no answer to that.
   */
  #unjoined(connection: ConnectionId, { path }: Open): Request | undefined {
    if (path === null) return undefined
    if (this.#of.world.rooms.get(path)?.members.has(connection)) return undefined
    return { kind: 'join', room: path, mayBeSilent: true }
  }
}

const nothingAsked = {
  owedUpTo: 0,
  answered: new Set([0]),
  lost: false,
  path: null,
  in: new Set<string>(),
} as const

function asks(open: Open, request: Request): void {
  open.requests.push(request)
  if (isOwed(request)) open.owedUpTo = open.requests.length
}

/** The request that stays unanswered however the replies are read. */
function owed({ requests, owedUpTo, answered }: Open): Request | undefined {
  const most = Math.max(...answered)
  // Who only talks is owed nothing, however much it says: its messages are not gone through each time.
  return owedUpTo > most ? requests.slice(most).find(isOwed) : undefined
}

function isSettled({ requests, asked, lost, path }: Open): boolean {
  return requests.length === 0 && asked.length === 0 && !lost && path === null
}

function forgetAnswered(open: Open): void {
  const least = Math.min(...open.answered)
  if (least === 0) return
  open.requests = open.requests.slice(least)
  open.owedUpTo = Math.max(0, open.owedUpTo - least)
  const isSure = open.answered.size === 1
  open.answered = isSure
    ? nothingAsked.answered
    : new Set([...open.answered].map((count) => count - least))
}
