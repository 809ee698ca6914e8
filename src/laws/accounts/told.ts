import type { ConnectionId } from '#kernel/ids.ts'
import type { Looks } from '#laws/law.ts'
import { type BeliefChange, beliefChange } from '#protocol/beliefChange.ts'
import type { Recorder } from '#trace/recorder.ts'
import type { EventOf } from '#trace/traceEvent.ts'

/** Rooms, and who is in each. */
type View = ReadonlyMap<string, ReadonlySet<ConnectionId>>

/**
 * What each client was told of its rooms, by what arrived. Of exact clients that is what they believe,
 * and nothing is counted twice; where clients are under test themselves it is kept beside, so that no
 * server is blamed for what a client made of its words.
 */
export class Told {
  readonly #of: Pick<Recorder, 'world'>
  readonly #isExact: boolean
  #views = new Map<ConnectionId, Map<string, Set<ConnectionId>>>()
  /** By the connection that a session began with: what was known when its last one closed. */
  readonly #lost = new Map<ConnectionId, Map<string, Set<ConnectionId>>>()
  /** What arrived and the client has not heard yet: laws look at it against what was told before. */
  #arriving = new Map<ConnectionId, BeliefChange>()

  constructor(isExact: boolean, of: Pick<Recorder, 'world'>) {
    this.#isExact = isExact
    this.#of = of
  }

  get looks(): Looks {
    if (this.#isExact) return {}
    return {
      on: {
        belief: ({ connection }) => this.#heard(connection),
        sent: ({ connection, from }) => {
          if (from === 'client') this.#heard(connection)
        },
        closed: (event) => this.#closed(event),
      },
      heard: ({ connection }, message) => {
        this.#heard(connection)
        if (message?.type === 'resumed') this.#goesOn(connection)
        const change = message && beliefChange(message)
        if (change) this.#arriving.set(connection, change)
      },
      quiet: () => {
        for (const connection of this.#arriving.keys()) this.#heard(connection)
      },
    }
  }

  /** What a client was told before what arrives now. */
  by(connection: ConnectionId): View | undefined {
    return this.#isExact ? this.#of.world.beliefs.get(connection) : this.#views.get(connection)
  }

  #closed({ connection, end }: EventOf<'closed'>): void {
    if (end !== 'client') return
    this.#heard(connection)
    const view = this.#views.get(connection)
    if (view) this.#lost.set(this.#sessionOf(connection), view)
    this.#views.delete(connection)
  }

  /** The session goes on: it knows what it knew. */
  #goesOn(connection: ConnectionId): void {
    const known = this.#lost.get(this.#sessionOf(connection)) ?? []
    this.#views.set(connection, new Map([...known].map(([room, who]) => [room, new Set(who)])))
  }

  #sessionOf(connection: ConnectionId): ConnectionId {
    return this.#of.world.connections.get(connection)?.resumes?.connection ?? connection
  }

  #heard(connection: ConnectionId): void {
    const change = this.#arriving.get(connection)
    if (!change) return
    this.#arriving.delete(connection)
    const view = this.#views.get(connection) ?? new Map<string, Set<ConnectionId>>()
    this.#views.set(connection, view)
    takeIn(view, change)
  }
}

/** As an exact client takes it. */
function takeIn(view: Map<string, Set<ConnectionId>>, { room, op, members }: BeliefChange): void {
  if (op === 'gone') return void view.delete(room)
  const known = op === 'reset' ? new Set<ConnectionId>() : (view.get(room) ?? new Set())
  for (const member of members) {
    if (op === 'remove') known.delete(member)
    else known.add(member)
  }
  view.set(room, known)
}
