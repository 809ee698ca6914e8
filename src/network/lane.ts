import type { EventQueue, QueuedEvent, ScheduleOptions } from '#kernel/eventQueue.ts'
import type { Random } from '#kernel/random.ts'
import type { LostCode } from '#trace/codes.ts'

/** Something on its way along a lane. */
export interface Hop {
  readonly bytes: number
  /** It reached the other end. */
  readonly arrive: () => void
  /** It never will. */
  readonly lose: (why: LostCode) => void
  /** Its arrival, once it is on its way. */
  due: QueuedEvent | null
}

/**
 * One direction of a connection. What is sent arrives in the order it was sent, as TCP has it, each
 * as one event of the queue after a latency of its own.
 */
export class Lane {
  /** How fast the receiver reads; null is at once. */
  bytesPerMs: number | null = null
  readonly #queue: EventQueue
  readonly #random: Random
  readonly #latencyMs: readonly [number, number]
  readonly #drained: () => void
  /** What travels here keeps its order in every order of events. */
  readonly #ofLane: ScheduleOptions
  #lastMs = 0
  #stalled = false
  #severed = false
  #held = false
  #waiting: Hop[] = []
  /** In the order in which they were sent, and so arrive. */
  #travelling: Hop[] = []
  #unreadBytes = 0

  constructor(
    queue: EventQueue,
    random: Random,
    latencyMs: readonly [number, number],
    drained: () => void,
    name: string,
  ) {
    this.#ofLane = { lane: name }
    this.#queue = queue
    this.#random = random
    this.#latencyMs = latencyMs
    this.#drained = drained
  }

  /** The receiver does not read. */
  get stalled(): boolean {
    return this.#stalled
  }

  /** What is sent now arrives in its time: the receiver reads at once, and nothing waits before it. */
  get flowing(): boolean {
    return !this.#blocked && this.bytesPerMs === null && this.#waiting.length === 0
  }

  /** Bytes that were sent and not read yet. */
  get unreadBytes(): number {
    return this.#unreadBytes
  }

  /** Sends; returns when it will arrive, in virtual ms, or null when nobody can know. */
  send(hop: Hop): number | null {
    const [least, most] = this.#latencyMs
    const latest = Math.max(this.#queue.nowMs + this.#random.between(least, most), this.#lastMs)
    const readMs = this.bytesPerMs === null ? 0 : Math.ceil(hop.bytes / this.bytesPerMs)
    this.#lastMs = latest + readMs
    this.#unreadBytes += hop.bytes
    this.#travel(hop, this.#lastMs)
    return this.#blocked ? null : this.#lastMs
  }

  /** The wire is cut and nobody knows. */
  get severed(): boolean {
    return this.#severed
  }

  /** The receiver stops reading, or reads on: what waited then arrives in order. */
  stall(stalled: boolean): void {
    this.#stalled = stalled
    this.#goOn()
  }

  /** Somebody holds the frames by hand. */
  get held(): boolean {
    return this.#held
  }

  /** Holds by hand what is on its way, or lets it go on, in its order. */
  hold(held: boolean): void {
    this.#held = held
    this.#goOn()
  }

  /**
   * Cuts the wire, or mends it. TCP sends again what was not acknowledged, for as long as the
   * connection stands: so what was sent meanwhile arrives once it is mended, and never before.
   */
  sever(severed: boolean): void {
    this.#severed = severed
    this.#goOn()
  }

  /** The connection is gone: all that is on its way is lost. */
  loseAll(why: LostCode): void {
    const lost = [...this.#travelling, ...this.#waiting]
    for (const { due } of this.#travelling) if (due) this.#queue.cancel(due)
    this.#travelling = []
    this.#waiting = []
    this.#unreadBytes = 0
    for (const hop of lost) hop.lose(why)
  }

  #travel(hop: Hop, atMs: number): void {
    hop.due = this.#queue.schedule(atMs, this.#reach, this.#ofLane)
    this.#travelling.push(hop)
  }

  /** The first that travels is there. Nothing overtakes what waits. */
  readonly #reach = (): void => {
    const hop = this.#travelling.shift()
    if (!hop) return
    if (!this.#blocked && this.#waiting.length === 0) return this.#land(hop)
    this.#waiting.push(hop)
    if (!this.#blocked) this.#landSoon()
  }

  get #blocked(): boolean {
    return this.#stalled || this.#severed || this.#held
  }

  #goOn(): void {
    if (!this.#blocked) for (const _ of this.#waiting) this.#landSoon()
  }

  #landSoon(): void {
    const land = () => {
      const hop = this.#blocked ? undefined : this.#waiting.shift()
      if (hop) this.#land(hop)
    }
    this.#queue.schedule(this.#queue.nowMs, land, this.#ofLane)
  }

  #land(hop: Hop): void {
    this.#unreadBytes -= hop.bytes
    hop.arrive()
    this.#drained()
  }
}
