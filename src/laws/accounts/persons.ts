import type { ConnectionId } from '#kernel/ids.ts'
import { personOf } from '#trace/personOf.ts'
import type { Recorder } from '#trace/recorder.ts'
import { seatOf } from '#trace/seatOf.ts'

/** Whom a room is told of: each connection, or the person behind it, as the server promises. */
export class Persons {
  readonly #of: Pick<Recorder, 'world'>
  readonly isPromised: boolean
  readonly #seatsMove: boolean

  /** `seatsMove`: who comes back has the name of the connection that it lost. */
  constructor(isPromised: boolean, of: Pick<Recorder, 'world'>, seatsMove = false) {
    this.isPromised = isPromised
    this.#seatsMove = seatsMove
    this.#of = of
  }

  /** By what name the others know a connection. */
  nameOf(id: ConnectionId): ConnectionId {
    return this.isPromised ? personOf(this.#of.world, id) : seatOf(this.#of.world, id)
  }

  /** The names of some connections, each once. */
  namesOf(ids: ReadonlySet<ConnectionId>): ReadonlySet<ConnectionId> {
    return this.isPromised || this.#seatsMove ? new Set([...ids].map((id) => this.nameOf(id))) : ids
  }
}
