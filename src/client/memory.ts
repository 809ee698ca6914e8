import type { ConnectionId } from '#kernel/ids.ts'
import type { BeliefChange } from '#protocol/beliefChange.ts'
import { StatesTold } from '#protocol/statesTold.ts'

/** What a client keeps to go on from, if its connection is lost: what it knows, and how much it has heard. */
export class Memory {
  #rooms: Map<string, Set<ConnectionId>>
  #heard: number
  /** What it knows of the states of others. */
  readonly states: StatesTold
  /** The connection that its session began with. */
  session: ConnectionId

  constructor(
    session: ConnectionId,
    rooms: ReadonlyMap<string, ReadonlySet<ConnectionId>> = new Map(),
    heard = 0,
    states: StatesTold = new StatesTold(),
  ) {
    this.session = session
    this.states = states
    this.#rooms = new Map([...rooms].map(([room, members]) => [room, new Set(members)]))
    this.#heard = heard
  }

  /** The frames of the session that it has heard. */
  get heard(): number {
    return this.#heard
  }

  /** One more frame was heard. */
  hears(): void {
    this.#heard++
  }

  /** What it believes of a room changes. */
  changes({ room, op, members }: BeliefChange): void {
    if (op === 'gone') return void this.#rooms.delete(room)
    const known = op === 'reset' ? new Set<ConnectionId>() : (this.#rooms.get(room) ?? new Set())
    for (const member of members) op === 'remove' ? known.delete(member) : known.add(member)
    this.#rooms.set(room, known)
  }

  /** The session goes on, and counts from `heard`: what it believes from now on. */
  goesOn(heard: number): readonly BeliefChange[] {
    this.#heard = heard
    return [...this.#rooms].map(([room, members]) => ({ room, op: 'reset', members: [...members] }))
  }

  /** Another session begins. */
  begins(session: ConnectionId): void {
    this.session = session
    this.#rooms.clear()
    this.states.clear()
    this.#heard = 0
  }

  /** A copy of it, for a new connection. */
  taken(): Memory {
    return new Memory(this.session, this.#rooms, this.#heard, new StatesTold(this.states.rooms))
  }
}
