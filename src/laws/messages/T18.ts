import type { ConnectionId } from '#kernel/ids.ts'
import { saysTheSame } from '#laws/accounts/canonicalJson.ts'
import { entryOf } from '#laws/accounts/entryOf.ts'
import type { Owed } from '#laws/accounts/owed.ts'
import type { Taken } from '#laws/accounts/taken.ts'
import { isReached } from '#laws/isReached.ts'
import type { Law, OfMessage } from '#laws/law.ts'
import type { Said } from '#laws/presence/standing.ts'

/**
 * T18 · Who comes back is given what it missed: what was taken for it and never reached it, on the
 * way when the connection was lost or said while it was away. That it comes once and in order is T7’s.
 */
export const T18: Law<{ 'not given': OfMessage & { readonly taken: number } }> = {
  rank: 50,
  watch: (court) => {
    const { owed, sessions } = court.accounts
    if (!sessions.isPromised) return {}
    const unheard = new Unheard(owed, (id) => sessions.nameOf(id))
    return {
      on: {
        step: ({ seq }) => unheard.taken(seq),
      },
      received: ({ seq }) => unheard.taken(seq),
      heard: ({ connection, frame }) => unheard.heard(connection, frame),
      sent: ({ connection, seq }, message) => {
        if (message?.type === 'resumed') unheard.comesBack(connection)
        if (message?.type !== 'message') return
        if (sessions.isReplay) unheard.given(connection, seq, message)
        else if (owed.copyOf) unheard.sent(connection, seq, owed.copyOf)
      },
      quiet: (held) => {
        for (const [connection, missing] of unheard.toBeGiven(held)) {
          if (!isReached(court.world, connection)) continue
          if (!court.world.registered.has(connection)) continue
          for (const { room, sender, seq } of missing) {
            court.tell('not given', { connection, room, sender, taken: seq })
          }
        }
      },
    }
  },
}

/** What was taken for each seat, and has not been heard there. */
class Unheard {
  readonly #owed: Owed
  readonly #nameOf: (connection: ConnectionId) => ConnectionId
  #unheard = new Map<ConnectionId, Set<Taken>>()
  /** Connection → which message each frame on its way carries. */
  #copies = new Map<ConnectionId, Map<number, Taken>>()
  /** What is to be given to those who came back. */
  #due = new Map<ConnectionId, Set<Taken>>()

  constructor(owed: Owed, nameOf: (connection: ConnectionId) => ConnectionId) {
    this.#owed = owed
    this.#nameOf = nameOf
  }

  /** The server took something in an event, or nothing. */
  taken(seq: number): void {
    const taken = this.#owed.takenIn(seq)
    for (const id of taken?.owed ?? []) {
      if (taken) entryOf(this.#unheard, this.#nameOf(id), () => new Set<Taken>()).add(taken)
    }
  }

  sent(connection: ConnectionId, frame: number, taken: Taken): void {
    this.#due.get(connection)?.delete(taken)
    entryOf(this.#copies, connection, () => new Map<number, Taken>()).set(frame, taken)
  }

  heard(connection: ConnectionId, frame: number): void {
    const taken = this.#copies.get(connection)?.get(frame)
    if (taken) this.#unheard.get(this.#nameOf(connection))?.delete(taken)
    this.#copies.get(connection)?.delete(frame)
  }

  /** A connection goes on where another was. */
  comesBack(connection: ConnectionId): void {
    this.#due.set(connection, new Set(this.#unheard.get(this.#nameOf(connection))))
  }

  /** Something that was missed is sent. */
  given(connection: ConnectionId, frame: number, message: Said): void {
    const due = this.#due.get(connection)
    for (const taken of due ?? []) {
      if (!this.#isIt(taken, message)) continue
      return this.sent(connection, frame, taken)
    }
  }

  /** What those who came back have not been given; who is held is not asked, and what it said has no turn yet. */
  *toBeGiven(held: ReadonlySet<ConnectionId>): Iterable<[ConnectionId, readonly Taken[]]> {
    for (const [connection, due] of this.#due) {
      if (held.has(connection)) continue
      const waiting = [...due].filter(({ sender }) => sender !== null && held.has(sender))
      if (waiting.length > 0) this.#due.set(connection, new Set(waiting))
      else this.#due.delete(connection)
      const isMissing = (one: Taken) => one.isIn && !one.isRefused && !waiting.includes(one)
      yield [connection, [...due].filter(isMissing)]
    }
  }

  #isIt(taken: Taken, { sender, payload }: Said): boolean {
    if (taken.room !== payload.room_id || this.#owed.senderOf(taken) !== sender) return false
    return saysTheSame(taken.payload, payload)
  }
}
