import type { ConnectionId } from '#kernel/ids.ts'

interface InFlight {
  readonly sends: number
  readonly chars: number
}

const none: InFlight = { sends: 0, chars: 0 }

/** Which of the server's sends the transport has not taken yet: a full one makes them wait. */
export class SendsInFlight {
  #inFlight = new Map<ConnectionId, InFlight>()

  /** The connections with at least one. */
  get waiting(): Pick<ReadonlyMap<ConnectionId, unknown>, 'has' | 'size'> {
    return this.#inFlight
  }

  /** How many to this connection. */
  to(connection: ConnectionId): number {
    return this.#of(connection).sends
  }

  /** How long they are together, in UTF-16 code units. */
  charsTo(connection: ConnectionId): number {
    return this.#of(connection).chars
  }

  begun(connection: ConnectionId, text: string): void {
    const { sends, chars } = this.#of(connection)
    this.#inFlight.set(connection, { sends: sends + 1, chars: chars + text.length })
  }

  settled(connection: ConnectionId, text: string): void {
    const { sends, chars } = this.#of(connection)
    if (sends > 1) this.#inFlight.set(connection, { sends: sends - 1, chars: chars - text.length })
    else this.#inFlight.delete(connection)
  }

  #of(connection: ConnectionId): InFlight {
    return this.#inFlight.get(connection) ?? none
  }
}
