import type { ConnectionId } from '#kernel/ids.ts'
import type { Court } from '#laws/court.ts'
import type { Looks } from '#laws/law.ts'
import type { EventOf } from '#trace/traceEvent.ts'
import { ownersOrder } from './ownersOrder.ts'

/** So much longer than what its sender said may a frame be; it is told so of messages that nobody saw sent. */
const envelopeCharsMax = 256

/** How much there is that a client was sent, or would have been, and has not heard. */
interface Amount {
  frames: number
  chars: number
}

/**
 * What a client missed when it lost its connection, counted rather too high: a server need not keep
 * more for it than an outbox may hold, and gives its seats up beyond that.
 */
export class Missed {
  readonly #court: Pick<Court<never>, 'accounts' | 'settings' | 'trace' | 'world'>
  /** Connection → the frames on their way to it, and what they are long. */
  #onTheWay = new Map<ConnectionId, Map<number, number>>()
  #away = new Map<ConnectionId, Amount>()

  constructor(court: Pick<Court<never>, 'accounts' | 'settings' | 'trace' | 'world'>) {
    this.#court = court
  }

  readonly on: NonNullable<Looks['on']> = {
    step: ({ seq }) => this.taken(seq),
  }

  /** The server sends. */
  sent({ connection, seq, bytes }: EventOf<'sent'>): void {
    const frames = this.#onTheWay.get(connection) ?? new Map<number, number>()
    this.#onTheWay.set(connection, frames.set(seq, bytes))
  }

  /** A frame arrived. */
  heard(connection: ConnectionId, frame: number): void {
    this.#onTheWay.get(connection)?.delete(frame)
  }

  /** What the server took in an event is missed by those who are away. */
  taken(seq: number): void {
    const taken = this.#court.accounts.owed.takenIn(seq)
    for (const id of taken?.owed ?? []) this.#adds(id, taken?.payload.length ?? 0)
  }

  /** Who comes and who goes is told to all in the room; whom the owner puts out, that it does, and why. */
  changed({ changes, cause }: EventOf<'maps'>): void {
    const order = ownersOrder(this.#court.trace, cause)
    for (const change of changes) {
      if (change.map !== 'rooms') continue
      if (order && change.op === 'remove') {
        this.#adds(change.connection, change.room.length + reasonChars(order))
      }
      const members = this.#court.world.rooms.get(change.room)?.members ?? []
      for (const id of members) this.#adds(id, change.room.length)
    }
  }

  /** Whether more was missed than the server need keep. */
  isTooMuch(connection: ConnectionId): boolean {
    const { outboxFramesMax, outboxBytesMax } = this.#court.settings
    const { frames, chars } = this.#away.get(connection) ?? { frames: 0, chars: 0 }
    const onTheWay = [...(this.#onTheWay.get(connection)?.values() ?? [])]
    const sum = onTheWay.reduce((all, bytes) => all + bytes, chars)
    return frames + onTheWay.length > outboxFramesMax || sum > outboxBytesMax
  }

  #adds(id: ConnectionId, chars: number): void {
    if (!this.#court.accounts.sessions.isKept(id)) return
    const amount = this.#away.get(id) ?? { frames: 0, chars: 0 }
    this.#away.set(id, amount)
    amount.frames++
    amount.chars += chars + envelopeCharsMax
  }
}

/** How much the owner says for a reason, with what it orders. */
function reasonChars({ step: { reason } }: EventOf<'step'>): number {
  return typeof reason === 'string' ? reason.length : 0
}
