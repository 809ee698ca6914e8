import type { ConnectionId } from '#kernel/ids.ts'
import type { DecodedClientFrame } from '#protocol/clientFrames.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import type { Finding } from './finding.ts'
import { isReached } from './isReached.ts'

interface Repeat {
  readonly connection: ConnectionId
  readonly room: string
  readonly what: 'join' | 'leave'
  changed: boolean
  told: ConnectionId | null
  /** The server closed somebody meanwhile, which is a change with a reason of its own. */
  closed: boolean
}

/** T11: to join where one is, or to leave where one is not, changes nothing and is told to nobody. */
export class RepeatLaws {
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

  /** Something happened; if it follows from a repeat, it is remembered. */
  followed(event: TraceEvent): void {
    if (event.kind === 'maps') this.#noMoreRepeats(event)
    const repeat = event.cause === null ? undefined : this.#repeats.get(event.cause)
    if (!repeat) return
    if (event.kind === 'maps') repeat.changed = true
    if (event.kind === 'closing' && event.end === 'server') repeat.closed = true
    if (event.kind === 'sent' && event.from === 'server' && event.connection !== repeat.connection)
      repeat.told ??= event.connection
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

  /** Told only when all is quiet: what was told wrongly breaks a law of its own by then. */
  whenQuiet(): Finding[] {
    const repeats = [...this.#repeats.values()]
    this.#repeats.clear()
    return repeats
      .filter(({ changed, told, closed }) => (changed || told !== null) && !closed)
      .map(({ connection, room, what, told }) => {
        const at = { connection, room }
        if (told === null) return { law: 'T11', code: 'changed', params: { what }, ...at }
        return { law: 'T11', code: 'told', params: { what, whom: told }, ...at }
      })
  }
}
