import type { ConnectionId } from '#kernel/ids.ts'
import { isReached } from '#laws/isReached.ts'
import type { Law, OfMember } from '#laws/law.ts'
import type { DecodedClientFrame } from '#protocol/clientFrames.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'

interface Repeat {
  readonly connection: ConnectionId
  readonly room: string
  readonly what: 'join' | 'leave'
  changed: boolean
  told: ConnectionId | null
  /** The server closed somebody meanwhile, which is a change with a reason of its own. */
  closed: boolean
}

interface Twice extends OfMember {
  readonly what: 'join' | 'leave'
}

/** T11 · Twice is once: told only when all is quiet, for what was told wrongly breaks a law of its own by then. */
export const T11: Law<{ changed: Twice; told: Twice & { readonly whom: ConnectionId } }> = {
  rank: 340,
  watch: (court) => {
    const repeats = new Repeats()
    return {
      on: {
        maps: (event) => repeats.changed(event),
        closing: (event) => repeats.closing(event),
        sent: (event) => repeats.sent(event),
      },
      received: (event, frame) => {
        if (court.accounts.requests.wasIdle) repeats.received(court.world, event, frame)
        else repeats.overtaken(event)
      },
      quiet: () => {
        for (const { connection, room, what, told } of repeats.wrong()) {
          const at = { connection, room, what }
          if (told === null) court.tell('changed', at)
          else court.tell('told', { ...at, whom: told })
        }
      },
    }
  },
}

/** Requests for what is so already, and what followed from them. */
class Repeats {
  /** By the seq of the event in which the server got the request. */
  #repeats = new Map<number, Repeat>()

  /** The server gets a frame of a connection to which it owes no other answer. */
  received(
    world: World,
    { seq, connection }: EventOf<'delivered'>,
    decoded: DecodedClientFrame | null,
  ): void {
    if (!decoded?.ok) return
    if (!isReached(world, connection) || !world.registered.has(connection)) return
    const { message } = decoded
    if (message.type !== 'join' && message.type !== 'leave') return
    const isIn = world.rooms.get(message.room)?.members.has(connection) ?? false
    if (isIn !== (message.type === 'join')) return
    const { type: what, room } = message
    this.#repeats.set(seq, { connection, room, what, changed: false, told: null, closed: false })
  }

  /**
   * The server gets a frame of a connection to which it owes an answer still: from now on nobody
   * knows which of the two requests a change follows from.
   */
  overtaken({ connection }: EventOf<'delivered'>): void {
    this.#forget((repeat) => repeat.connection === connection)
  }

  changed(event: EventOf<'maps'>): void {
    this.#noMoreRepeats(event)
    const repeat = this.#of(event)
    if (repeat) repeat.changed = true
  }

  closing(event: EventOf<'closing'>): void {
    const repeat = this.#of(event)
    if (repeat && event.end === 'server') repeat.closed = true
  }

  sent(event: EventOf<'sent'>): void {
    const repeat = this.#of(event)
    if (!repeat || event.from !== 'server' || event.connection === repeat.connection) return
    repeat.told ??= event.connection
  }

  /** The repeat that an event follows from. */
  #of({ cause }: TraceEvent): Repeat | undefined {
    return cause === null ? undefined : this.#repeats.get(cause)
  }

  /** A server that awaits an answer decides later, and by then it may be no second time any more. */
  #noMoreRepeats({ cause, changes }: EventOf<'maps'>): void {
    if (this.#repeats.size === 0) return
    for (const change of changes) {
      if (change.map !== 'rooms') continue
      const { connection, room } = change
      this.#forget(
        (repeat, seq) => seq !== cause && repeat.connection === connection && repeat.room === room,
      )
    }
  }

  #forget(which: (repeat: Repeat, seq: number) => boolean): void {
    for (const [seq, repeat] of this.#repeats) if (which(repeat, seq)) this.#repeats.delete(seq)
  }

  /** Those that changed something, or were told to somebody; they are forgotten then. */
  wrong(): Repeat[] {
    const repeats = [...this.#repeats.values()]
    this.#repeats.clear()
    return repeats.filter(({ changed, told, closed }) => (changed || told !== null) && !closed)
  }
}
