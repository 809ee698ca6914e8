import type { ConnectionId } from '#kernel/ids.ts'
import { saysTheSame } from '#laws/accounts/canonicalJson.ts'
import type { Owed } from '#laws/accounts/owed.ts'
import type { Taken } from '#laws/accounts/taken.ts'
import type { Court } from '#laws/court.ts'
import { isReached } from '#laws/isReached.ts'
import type { Law, OfMember, OfMessage } from '#laws/law.ts'
import { memberKey } from '#laws/memberKey.ts'
import { isPresence, type Said } from '#laws/presence/standing.ts'
import type { DecodedClientFrame } from '#protocol/clientFrames.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import { seatsTaken } from '#trace/seatOf.ts'
import type { World } from '#trace/world.ts'

interface Messages {
  readonly wrong: OfMessage
  readonly missing: OfMember & { readonly count: number }
}

/**
 * T19 · Who joins a room is told what was said there last, as many messages as is promised: right
 * after its joined, in order, each once, and marked. Nothing else is marked so.
 */
export const T19: Law<Messages> = {
  rank: 60,
  watch: (court) => {
    const { owed, sessions } = court.accounts
    const said = new SaidLast(owed, court.settings.historyMessages ?? 0, court.world)
    return {
      on: {
        step: ({ seq }) => said.taken(seq),
        maps: ({ changes }) => {
          for (const change of changes) {
            if (change.map === 'room') said.forget(change.room)
            if (change.map === 'rooms' && change.op === 'add') said.comes(change)
          }
          // Who takes a seat has been there already.
          for (const { connection } of seatsTaken(court.world, changes)) said.goesOn(connection)
        },
      },
      received: ({ seq }, frame) => said.received(seq, frame),
      sent: ({ connection }, message) => {
        if (message === null || sessions.isReplay) return
        if (message.type === 'message' && owed.copyOf) said.numbered(owed.copyOf, message.seq)
        if (message.type === 'joined') said.begins(connection, message.payload.room_id)
        if (endsStay(message)) said.stayEnds(connection, message.payload.room_id)
        if (message.type === 'message' && message.history)
          tellMarked(court, said, connection, message)
        else endsAt(court, said, connection, message)
      },
      quiet: (held) => {
        said.rests()
        // Who cannot be reached is told when it can be.
        const isOver = (id: ConnectionId) => !held.has(id) && !isUnreached(court.world, id)
        for (const { connection, room, count } of said.open(isOver)) {
          if (!court.world.rooms.get(room)?.members.has(connection)) continue
          court.tell('missing', { connection, room, count })
        }
      },
    }
  },
}

/** It has a fault, and its connection stands: what waits for it is sent when that is mended. */
function isUnreached(world: World, id: ConnectionId): boolean {
  return world.connections.get(id)?.serverEnd.state === 'open' && !isReached(world, id)
}

/** A marked message is the next of those that are to come. */
function tellMarked(
  court: Court<Messages>,
  said: SaidLast,
  connection: ConnectionId,
  message: Said,
): void {
  const { sender, payload } = message
  if (said.isNext(connection, message)) return
  court.tell('wrong', { connection, room: payload.room_id, sender })
}

/** It is told that it is in a room no more. */
function endsStay(
  message: ServerMessage,
): message is Extract<ServerMessage, { type: 'left' | 'kicked' | 'room_removed' }> {
  return message.type === 'left' || message.type === 'kicked' || message.type === 'room_removed'
}

/** Anything else of the room comes when all was told. */
function endsAt(
  court: Court<Messages>,
  said: SaidLast,
  connection: ConnectionId,
  message: ServerMessage,
): void {
  if (message.type !== 'message' && !isPresence(message)) return
  if (said.isAllTold) return
  const { room_id: room } = message.payload
  const count = said.left(connection, room)
  said.ends(connection, room)
  if (count > 0) court.tell('missing', { connection, room, count })
}

/** What is still to be told of a room to one who joined it. */
interface ToTell extends OfMember {
  readonly messages: Taken[]
}

/** What was said last in each room, and to whom it is to be told. */
class SaidLast {
  readonly #owed: Owed
  readonly #most: number
  readonly #world: Pick<World, 'awaits' | 'rooms'>
  #said = new Map<string, Taken[]>()
  /** Rooms in which something waited for its turn, so that nobody knows what was said first. */
  #unsure = new Set<string>()
  /**
   * What was said last when somebody came into a room, of those who have not been told so: what waits
   * in an outbox is told later, as it was.
   */
  #came = new Map<ConnectionId, Map<string, (readonly Taken[])[]>>()
  #toTell = new Map<string, ToTell>()
  /** The number that each had when it was said. */
  #numbers = new WeakMap<Taken, number>()
  /** Who was told that it is in a room, and not that it is out again: another joined is no news. */
  #staying = new Set<string>()

  constructor(owed: Owed, most: number, world: Pick<World, 'awaits' | 'rooms'>) {
    this.#owed = owed
    this.#most = most
    this.#world = world
  }

  taken(seq: number): void {
    const taken = this.#owed.takenIn(seq)
    if (!taken || this.#most === 0) return
    if (taken.waits) this.#unsure.add(taken.room)
    const said = this.#said.get(taken.room) ?? []
    said.push(taken)
    // The newest may still be refused, in its own turn.
    const isLong = said.length > 2 * this.#most + 1
    this.#said.set(taken.room, isLong ? lastOf(said, this.#most + 1) : said)
  }

  /** What waits for its turn may be said in a room that is not there yet. */
  received(seq: number, frame: DecodedClientFrame | null): void {
    this.taken(seq)
    if (this.#most === 0 || this.#world.awaits.size === 0) return
    if (!frame?.ok || frame.message.type !== 'message' || this.#owed.takenIn(seq)) return
    this.#unsure.add(frame.message.room)
  }

  /** The room is made, or is gone: what was said in it goes with it. */
  forget(room: string): void {
    this.#said.delete(room)
  }

  /** All is quiet: of rooms that are gone nothing waits to be said in the next of that name. */
  rests(): void {
    if (this.#world.awaits.size > 0) return
    for (const room of this.#unsure) if (!this.#world.rooms.has(room)) this.#unsure.delete(room)
  }

  comes({ connection, room }: OfMember): void {
    if (this.#most === 0) return
    const rooms = this.#came.get(connection) ?? new Map<string, (readonly Taken[])[]>()
    const last = lastOf(this.#said.get(room) ?? [], this.#most)
    rooms.set(room, [...(rooms.get(room) ?? []), last])
    this.#came.set(connection, rooms)
  }

  /** One has a seat that was another's: that it came is nothing to be told of. */
  goesOn(connection: ConnectionId): void {
    this.#came.delete(connection)
  }

  /** One who came is told so: what was said last is to follow. */
  begins(connection: ConnectionId, room: string): void {
    if (this.#most === 0) return
    const key = memberKey({ connection, room })
    if (this.#staying.has(key)) return
    this.#staying.add(key)
    const last = this.#came.get(connection)?.get(room)?.shift()
    if (!last || this.#unsure.has(room)) return
    const messages = last.filter(({ isRefused }) => !isRefused)
    this.#toTell.set(key, { connection, room, messages })
  }

  stayEnds(connection: ConnectionId, room: string): void {
    this.#staying.delete(memberKey({ connection, room }))
  }

  numbered(taken: Taken, seq: number): void {
    if (this.#most > 0 && !this.#numbers.has(taken)) this.#numbers.set(taken, seq)
  }

  /** Whether this is the next that is to be told. */
  isNext(connection: ConnectionId, { sender, seq, payload }: Said): boolean {
    if (this.#most > 0 && this.#unsure.has(payload.room_id)) return true
    const next = this.#toTell
      .get(memberKey({ connection, room: payload.room_id }))
      ?.messages.shift()
    if (!next || this.#owed.senderOf(next) !== sender) return false
    if ((this.#numbers.get(next) ?? seq) !== seq) return false
    return saysTheSame(next.payload, payload)
  }

  /** Nothing is still to be told to anybody. */
  get isAllTold(): boolean {
    return this.#toTell.size === 0
  }

  left(connection: ConnectionId, room: string): number {
    return this.#toTell.get(memberKey({ connection, room }))?.messages.length ?? 0
  }

  ends(connection: ConnectionId, room: string): void {
    this.#toTell.delete(memberKey({ connection, room }))
  }

  /** In a quiet world: what was not told. */
  open(isOver: (id: ConnectionId) => boolean): readonly (OfMember & { readonly count: number })[] {
    const open = [...this.#toTell].filter(([, { connection }]) => isOver(connection))
    for (const [key] of open) this.#toTell.delete(key)
    return open.flatMap(([, { connection, room, messages }]) =>
      messages.length > 0 ? [{ connection, room, count: messages.length }] : [],
    )
  }
}

function lastOf(said: readonly Taken[], most: number): Taken[] {
  return said.filter(({ isRefused }) => !isRefused).slice(-most)
}
