import { type ConnectionId, clientOf } from '#kernel/ids.ts'
import type { Looks } from '#laws/law.ts'
import { ownerCloseCode } from '#protocol/closeCodes.ts'
import type { Recorder } from '#trace/recorder.ts'
import type { EventOf } from '#trace/traceEvent.ts'
import { connectionNamed } from '#trace/whichConnection.ts'

/** What the server's owner wants done. */
export type Order =
  /** Those of them that are in the room are to be out. */
  | {
      readonly act: 'kick'
      readonly connections: readonly ConnectionId[]
      readonly room: string
      readonly reason: string
    }
  | { readonly act: 'disconnect'; readonly connection: ConnectionId; readonly closeCode: number }

/** What the server's owner ordered, by the step that did. */
export class Orders {
  readonly #of: Pick<Recorder, 'world' | 'trace'>
  #given = new Map<number, Order>()
  /** Client → the rooms that it may not join. */
  #revoked = new Map<string, Set<string>>()
  /** The same, of what was ever so: an answer may be older than an *allow*. */
  #everRevoked = new Map<string, Set<string>>()

  constructor(of: Pick<Recorder, 'world' | 'trace'>) {
    this.#of = of
  }

  readonly looks: Looks = {
    on: {
      step: (event) => {
        this.#permits(event)
        const order = this.#read(event)
        if (order) this.#given.set(event.seq, order)
      },
      'step refused': ({ cause, code }) => {
        // That it is not in, a server may say wrongly.
        if (cause !== null && code === 'no such act') this.#takeBack(cause)
      },
    },
  }

  /** The order that was given in an event. */
  at(seq: number): Order | undefined {
    return this.#given.get(seq)
  }

  /** The order that an event follows from, whose cause is `from`. */
  behind(from: number | null): Order | undefined {
    if (this.#given.size === 0) return undefined
    for (let at = from; at !== null; at = this.#of.trace[at]?.cause ?? null) {
      const order = this.#given.get(at)
      if (order) return order
    }
    return undefined
  }

  /** Whether its client may be in a room. */
  mayBeIn(connection: ConnectionId, room: string): boolean {
    return !this.#revoked.get(clientOf(connection))?.has(room)
  }

  /** Whether its client could ever not be in a room. */
  wasRevoked(connection: ConnectionId, room: string): boolean {
    return this.#everRevoked.get(clientOf(connection))?.has(room) ?? false
  }

  #permits({ verb, client = '', room = '' }: EventOf<'step'>): void {
    if (verb === 'allow') this.#revoked.get(client)?.delete(room)
    if (verb !== 'revoke') return
    for (const revoked of [this.#revoked, this.#everRevoked]) {
      revoked.set(client, (revoked.get(client) ?? new Set()).add(room))
    }
  }

  /** The server has no such act: it was not even asked. */
  #takeBack(step: number): void {
    this.#given.delete(step)
    const event = this.#of.trace[step]
    if (event?.kind !== 'step' || event.verb !== 'revoke') return
    this.#revoked.get(event.client ?? '')?.delete(event.room ?? '')
  }

  #read({ verb, client = '', room = '', step }: EventOf<'step'>): Order | null {
    const { reason = '' } = step as Partial<Record<string, string>>
    if (verb === 'revoke') {
      const members = [...(this.#of.world.rooms.get(room)?.members ?? [])]
      const connections = members.filter((id) => clientOf(id) === client)
      return { act: 'kick', connections, room, reason }
    }
    if (verb !== 'kick' && verb !== 'disconnect') return null
    const { connection: ordinal, code = ownerCloseCode } = step as Partial<Record<string, number>>
    const connection = connectionNamed(this.#of.world, { client, connection: ordinal })
    if (connection === undefined) return null
    if (verb === 'kick') return { act: 'kick', connections: [connection], room, reason }
    return { act: 'disconnect', connection, closeCode: code }
  }
}
