import type { ConnectionId } from '#kernel/ids.ts'
import type { Looks } from '#laws/law.ts'
import { ownerCloseCode } from '#protocol/closeCodes.ts'
import type { Recorder } from '#trace/recorder.ts'
import type { EventOf } from '#trace/traceEvent.ts'
import { connectionNamed } from '#trace/whichConnection.ts'

/** What the server's owner wants done to one connection. */
export type Order =
  | { readonly act: 'kick'; readonly connection: ConnectionId; readonly room: string }
  | { readonly act: 'disconnect'; readonly connection: ConnectionId; readonly closeCode: number }

/** What the server's owner ordered, by the step that did. */
export class Orders {
  readonly #of: Pick<Recorder, 'world' | 'trace'>
  #given = new Map<number, Order>()

  constructor(of: Pick<Recorder, 'world' | 'trace'>) {
    this.#of = of
  }

  readonly looks: Looks = {
    on: {
      step: (event) => {
        const order = this.#read(event)
        if (order) this.#given.set(event.seq, order)
      },
      'step refused': ({ cause, code }) => {
        // That it is not in, a server may say wrongly.
        if (cause !== null && code === 'no such act') this.#given.delete(cause)
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

  #read({ verb, client = '', room = '', step }: EventOf<'step'>): Order | null {
    if (verb !== 'kick' && verb !== 'disconnect') return null
    const { connection: ordinal, code = ownerCloseCode } = step as Partial<Record<string, number>>
    const connection = connectionNamed(this.#of.world, { client, connection: ordinal })
    if (connection === undefined) return null
    if (verb === 'kick') return { act: 'kick', connection, room }
    return { act: 'disconnect', connection, closeCode: code }
  }
}
