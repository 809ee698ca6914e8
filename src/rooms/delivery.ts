import type { Connection } from './connection.ts'
import { type EvictReason, Outbox, type OutboxOptions } from './outbox.ts'
import { type RoomLimits, roomLimits } from './roomLimits.ts'
import type { SetView } from './setView.ts'

export interface DeliveryOptions<C extends Connection> {
  readonly limits?: Partial<RoomLimits>
  /** Called once for each eviction, after it: the rooms that are to be told. */
  readonly onEvict?: (connection: C, rooms: string[], why: EvictReason) => void
}

/** What an evicted connection is closed with (RFC 6455 7.4.1, IANA registry). */
const evictionCloses: Readonly<Record<EvictReason, { code: number; reason: string }>> = {
  overflow: { code: 1013, reason: 'too slow: the outbox is full' },
  'send failed': { code: 1011, reason: 'a send failed' },
}

/**
 * How a room manager sends. Sending never waits: who cannot take a text now has a bounded outbox
 * with one writer until all is taken, and who cannot keep up is evicted.
 */
export abstract class Delivery<C extends Connection = Connection> {
  abstract readonly connections: SetView<C>
  readonly limits: RoomLimits
  readonly #onEvict: (connection: C, rooms: string[], why: EvictReason) => void
  #outboxes = new Map<C, Outbox>()
  #doomed: { connection: C; why: EvictReason }[] = []
  #busy = false

  constructor({ limits, onEvict }: DeliveryOptions<C> = {}) {
    this.limits = { ...roomLimits, ...limits }
    this.#onEvict = onEvict ?? (() => undefined)
  }

  /** Forgets a connection, and returns the rooms it was in. */
  abstract disconnect(connection: C): string[]

  /** Sends to one connection, after all that waits for it already. False when it is not connected. */
  send(connection: C, text: string): boolean {
    assertText(text)
    if (!this.connections.has(connection)) return false
    this.atOnce(() => this.deliver(connection, text))
    return true
  }

  /**
   * Does several things as one decision. Evicting announces, announcing fills outboxes, and a full
   * outbox evicts: so evictions wait until the work is done, and are then done one after the other,
   * never one in another.
   */
  atOnce(work: () => void): void {
    if (this.#busy) return work()
    this.#busy = true
    try {
      work()
      this.#evictDoomed()
    } finally {
      this.#busy = false
    }
  }

  /** The outbox of each connection that something waits for, to be looked at. */
  get outboxes(): ReadonlyMap<C, Pick<Outbox, 'depth' | 'unsent'>> {
    return this.#outboxes
  }

  /** What waits for a connection: frames, and UTF-16 code units. */
  outboxDepth(connection: C): { frames: number; bytes: number } {
    return this.#outboxes.get(connection)?.depth ?? { frames: 0, bytes: 0 }
  }

  /** Who can take a text is handed it; who cannot has an outbox until all is taken. */
  protected deliver(connection: C, text: string): void {
    const outbox = this.#outboxes.size > 0 && this.#outboxes.get(connection)
    if (outbox) return outbox.push(text)
    const taken = handOver(connection, text)
    if (taken) this.#openOutbox(connection).begin(text, taken)
  }

  /** What waits for a connection that is gone is dropped. */
  protected dropOutbox(connection: C): void {
    if (this.#outboxes.size === 0) return
    this.#outboxes.get(connection)?.close()
    this.#outboxes.delete(connection)
  }

  /** A connection turned out to be dead: it is evicted when the work at hand is done. */
  protected doom(connection: C, why: EvictReason): void {
    this.atOnce(() => this.#doomed.push({ connection, why }))
  }

  /** Takes out a connection that cannot be reached, closes it, and has its rooms told: once. */
  protected evict(connection: C, why: EvictReason): void {
    const rooms = this.disconnect(connection)
    this.closeEvicted(connection, why)
    this.#onEvict(connection, rooms, why)
  }

  /** What a connection is sent through. */
  protected makeOutbox(options: OutboxOptions): Outbox {
    return new Outbox(options)
  }

  /** It is forgotten already: a socket that cannot even be closed harms nobody. */
  protected closeEvicted(connection: C, why: EvictReason): void {
    const { code, reason } = evictionCloses[why]
    try {
      connection.close(code, reason)
    } catch {
      // Nothing is left to do.
    }
  }

  #openOutbox(connection: C): Outbox {
    const outbox = this.makeOutbox({
      framesMax: this.limits.outboxFramesMax,
      bytesMax: this.limits.outboxBytesMax,
      write: (text) => connection.send(text),
      onEmpty: () => this.#outboxes.delete(connection),
      onDead: (why) => this.doom(connection, why),
    })
    this.#outboxes.set(connection, outbox)
    return outbox
  }

  /** An owner that throws is told so, when all the others are evicted too. */
  #evictDoomed(): void {
    const errors: unknown[] = []
    for (let next = this.#doomed.shift(); next; next = this.#doomed.shift()) {
      try {
        this.evict(next.connection, next.why)
      } catch (error) {
        errors.push(error)
      }
    }
    if (errors.length > 0) throw errors[0]
  }
}

/** A socket that throws is as dead as one that rejects. */
function handOver(connection: Connection, text: string): void | Promise<void> {
  try {
    return connection.send(text)
  } catch (error) {
    return Promise.reject(error)
  }
}

/** Found before anybody is sent anything: a value of our own mistake must not cost a member its place. */
export function assertText(message: unknown): asserts message is string {
  if (typeof message !== 'string') {
    throw new TypeError(`a message is a string, not ${message === null ? 'null' : typeof message}`)
  }
}
