import type { ConnectionId } from '#kernel/ids.ts'
import type { EventOf } from '#trace/traceEvent.ts'

/** A broken law and its number in the list of problems, which counts from 1. */
export interface Numbered {
  readonly number: number
  readonly law: string
  readonly room: string | null
}

/** Broken laws by what they are about, newest last. */
export class ProblemIndex {
  #byConnection = new Map<ConnectionId, Numbered[]>()
  #byRoom = new Map<string, number>()

  constructor(violations: readonly EventOf<'violation'>[]) {
    for (const [i, { law, connection, room = null }] of violations.entries()) {
      const numbered = { number: i + 1, law, room }
      if (connection !== undefined) this.#add(connection, numbered)
      else if (room !== null) this.#byRoom.set(room, numbered.number)
    }
  }

  /** All that is about the connection, in a room or not. */
  ofConnection(connection: ConnectionId): readonly Numbered[] {
    return this.#byConnection.get(connection) ?? []
  }

  /** All that is about the connection in this room. */
  ofMembership(connection: ConnectionId, room: string): readonly Numbered[] {
    return this.ofConnection(connection).filter((one) => one.room === room)
  }

  /** The newest that is about the room and no connection; 0 for none. */
  ofRoom(room: string): number {
    return this.#byRoom.get(room) ?? 0
  }

  #add(connection: ConnectionId, numbered: Numbered): void {
    const list = this.#byConnection.get(connection)
    if (list) list.push(numbered)
    else this.#byConnection.set(connection, [numbered])
  }
}

/** The newest number of them; 0 for none. */
export function newestOf(numbered: readonly Numbered[]): number {
  return numbered.at(-1)?.number ?? 0
}
