import type { ConnectionId } from '#kernel/ids.ts'

/** Which of the server's sends the transport has not taken yet: a full one makes them wait. */
export class SendsInFlight {
  #counts = new Map<ConnectionId, number>()

  /** The connections with at least one. */
  get waiting(): Pick<ReadonlyMap<ConnectionId, number>, 'has' | 'size'> {
    return this.#counts
  }

  /** How many to this connection. */
  to(connection: ConnectionId): number {
    return this.#counts.get(connection) ?? 0
  }

  begun(connection: ConnectionId): void {
    this.#counts.set(connection, this.to(connection) + 1)
  }

  settled(connection: ConnectionId): void {
    const left = this.to(connection) - 1
    if (left > 0) this.#counts.set(connection, left)
    else this.#counts.delete(connection)
  }
}
