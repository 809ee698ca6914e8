import type { ConnectionId } from '#kernel/ids.ts'
import { personOf } from '#trace/personOf.ts'
import type { Recorder } from '#trace/recorder.ts'

/** Whom a room is told of: each connection, or the person behind it, as the server promises. */
export class Persons {
  readonly #of: Pick<Recorder, 'world'>
  readonly isPromised: boolean

  constructor(isPromised: boolean, of: Pick<Recorder, 'world'>) {
    this.isPromised = isPromised
    this.#of = of
  }

  /** By what name the others know a connection. */
  nameOf(id: ConnectionId): ConnectionId {
    return this.isPromised ? personOf(this.#of.world, id) : id
  }

  /** The names of some connections, each once. */
  namesOf(ids: ReadonlySet<ConnectionId>): ReadonlySet<ConnectionId> {
    return this.isPromised ? new Set([...ids].map((id) => this.nameOf(id))) : ids
  }
}
