import type { ConnectionId } from '#kernel/ids.ts'
import { entryOf } from '#laws/accounts/entryOf.ts'
import type { Persons } from '#laws/accounts/persons.ts'
import type { OfMember } from '#laws/law.ts'
import type { EventOf } from '#trace/traceEvent.ts'

/** Somebody was told that another went. */
export type ToldGone = OfMember & { readonly who: ConnectionId }

/** How each member stands in a room: since when it is in, and how often it was told of each that it went. */
interface Stay {
  since: number
  readonly told: Map<ConnectionId, number>
}

/**
 * How often each went out of a room, by the books or because its connection ended, and how often each
 * member was told so: nobody can go more often than it went. What is told before it is done is given
 * until all is quiet.
 */
export class Departures {
  readonly #persons: Pick<Persons, 'nameOf'>
  /** Room → name → the events in which it went. */
  #went = new Map<string, Map<ConnectionId, number[]>>()
  /** Name → the events in which a connection of it ended: it is gone then, whatever the books say (S2). */
  #ended = new Map<ConnectionId, number[]>()
  #stays = new Map<string, Map<ConnectionId, Stay>>()
  #doubted: ToldGone[] = []

  constructor(persons: Pick<Persons, 'nameOf'>) {
    this.#persons = persons
  }

  changed({ changes, seq }: EventOf<'maps'>): void {
    for (const change of changes) {
      if (change.map !== 'rooms') continue
      const { room, connection, op } = change
      if (op === 'add') this.#stay(room, connection).since = seq
      else this.#wentFrom(room, this.#persons.nameOf(connection)).push(seq)
    }
  }

  ended({ connection, seq }: EventOf<'closed'>): void {
    entryOf(this.#ended, this.#persons.nameOf(connection), () => []).push(seq)
  }

  /** A member has heard who is there: what it was told before counts no more. */
  begins(room: string, connection: ConnectionId): void {
    this.#stay(room, connection).told.clear()
  }

  heard(gone: ToldGone): void {
    const { told } = this.#stay(gone.room, gone.connection)
    told.set(gone.who, (told.get(gone.who) ?? 0) + 1)
    if (this.#isUntrue(gone)) this.#doubted.push(gone)
  }

  /** In a quiet world: who was told that somebody went who did not. */
  untrue(): readonly ToldGone[] {
    if (this.#doubted.length === 0) return none
    const doubted = this.#doubted
    this.#doubted = []
    return doubted.filter((gone) => this.#isUntrue(gone))
  }

  #isUntrue({ room, connection, who }: ToldGone): boolean {
    const { since, told } = this.#stay(room, connection)
    const went = [...this.#wentFrom(room, who), ...(this.#ended.get(who) ?? [])]
    return (told.get(who) ?? 0) > went.filter((seq) => seq >= since).length
  }

  #stay(room: string, connection: ConnectionId): Stay {
    const stays = entryOf(this.#stays, room, () => new Map<ConnectionId, Stay>())
    return entryOf(stays, connection, () => ({ since: 0, told: new Map() }))
  }

  #wentFrom(room: string, who: ConnectionId): number[] {
    const went = entryOf(this.#went, room, () => new Map<ConnectionId, number[]>())
    return entryOf(went, who, () => [])
  }
}

const none: readonly ToldGone[] = []
