import type { ConnectionId } from '#kernel/ids.ts'
import { saysTheSame } from '#laws/accounts/canonicalJson.ts'
import type { Owed } from '#laws/accounts/owed.ts'
import type { Taken } from '#laws/accounts/taken.ts'
import type { Court } from '#laws/court.ts'
import { isReached } from '#laws/isReached.ts'
import type { Law, OfMember, OfMessage } from '#laws/law.ts'
import { isPresence, type Said } from '#laws/presence/standing.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import { seatsTaken } from '#trace/seatOf.ts'

interface Messages {
  readonly wrong: OfMessage
  readonly missing: OfMember & { readonly count: number }
}

/**
 * T19 · Who joins a room is told what was said there last, as many messages as is promised: right
 * after its joined, in order, each once, and marked. Nothing else is marked so.
 */
export const T19: Law<Messages> = {
  watch: (court) => {
    const { owed, sessions } = court.accounts
    const said = new SaidLast(owed, court.settings.historyMessages ?? 0)
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
      received: ({ seq }) => said.taken(seq),
      sent: ({ connection }, message) => {
        if (message === null || sessions.isReplay) return
        if (message.type === 'joined') said.begins(connection, message.payload.room_id)
        if (message.type === 'message' && message.history)
          tellMarked(court, said, connection, message)
        else endsAt(court, said, connection, message)
      },
      quiet: (held) => {
        for (const { connection, room, count } of said.open(held)) {
          const isHere = court.world.rooms.get(room)?.members.has(connection) ?? false
          if (!isHere || !isReached(court.world, connection)) continue
          court.tell('missing', { connection, room, count })
        }
      },
    }
  },
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
  #said = new Map<string, Taken[]>()
  /** Rooms in which something waited for its turn, so that nobody knows what was said first. */
  #unsure = new Set<string>()
  /** Who came into a room, and has not been told so. */
  #came = new Map<ConnectionId, Set<string>>()
  #toTell = new Map<string, ToTell>()

  constructor(owed: Owed, most: number) {
    this.#owed = owed
    this.#most = most
  }

  taken(seq: number): void {
    const taken = this.#owed.takenIn(seq)
    if (!taken || this.#most === 0) return
    if (taken.waits) this.#unsure.add(taken.room)
    const said = this.#said.get(taken.room) ?? []
    this.#said.set(taken.room, said)
    said.push(taken)
  }

  /** The room is made, or is gone: what was said in it goes with it. */
  forget(room: string): void {
    this.#said.delete(room)
    this.#unsure.delete(room)
  }

  comes({ connection, room }: OfMember): void {
    if (this.#most === 0) return
    const rooms = this.#came.get(connection) ?? new Set()
    this.#came.set(connection, rooms.add(room))
  }

  /** One has a seat that was another's: that it came is nothing to be told of. */
  goesOn(connection: ConnectionId): void {
    this.#came.delete(connection)
  }

  /** One who came is told so: what was said last is to follow. */
  begins(connection: ConnectionId, room: string): void {
    if (!this.#came.get(connection)?.delete(room) || this.#unsure.has(room)) return
    const key = keyOf({ connection, room })
    const said = (this.#said.get(room) ?? []).filter(({ isRefused }) => !isRefused)
    this.#said.set(room, said)
    this.#toTell.set(key, { connection, room, messages: said.slice(-this.#most) })
  }

  /** Whether this is the next that is to be told. */
  isNext(connection: ConnectionId, { sender, payload }: Said): boolean {
    if (this.#most > 0 && this.#unsure.has(payload.room_id)) return true
    const next = this.#toTell.get(keyOf({ connection, room: payload.room_id }))?.messages.shift()
    if (!next || this.#owed.senderOf(next) !== sender) return false
    return saysTheSame(next.payload, payload)
  }

  /** Nothing is still to be told to anybody. */
  get isAllTold(): boolean {
    return this.#toTell.size === 0
  }

  left(connection: ConnectionId, room: string): number {
    return this.#toTell.get(keyOf({ connection, room }))?.messages.length ?? 0
  }

  ends(connection: ConnectionId, room: string): void {
    this.#toTell.delete(keyOf({ connection, room }))
  }

  /** In a quiet world: what was not told. */
  open(held: ReadonlySet<ConnectionId>): readonly (OfMember & { readonly count: number })[] {
    const open = [...this.#toTell].filter(([, { connection }]) => !held.has(connection))
    for (const [key] of open) this.#toTell.delete(key)
    return open.flatMap(([, { connection, room, messages }]) =>
      messages.length > 0 ? [{ connection, room, count: messages.length }] : [],
    )
  }
}

function keyOf({ connection, room }: OfMember): string {
  return JSON.stringify([connection, room])
}
