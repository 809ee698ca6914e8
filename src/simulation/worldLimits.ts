import type { EventQueue } from '#kernel/eventQueue.ts'
import type { Coded, LimitParams } from '#trace/codes.ts'
import type { Recorder } from '#trace/recorder.ts'

/**
 * Turns with which the world is stopped: more than a trace has events. A heartbeat of 1 ms and a
 * `wait` of a day would otherwise take minutes in which nothing happens. What is due counts with what
 * was taken: a crowd whose every join is told to all has more on the way than any memory holds.
 */
const turnsMaxUsual = 5_000_000

/** What Node holds of one trace, with room for a world beside it. */
const traceBytesMaxUsual = 500_000_000

/** How much of a world there may be. */
export interface WorldMost {
  /** Events after which the world is stopped; the trace must fit where it is kept. */
  readonly traceEventsMax: number
  /** Bytes of its trace after which it is stopped as well, as far as they are counted; 500,000,000 when it is left out. */
  readonly traceBytesMax?: number
  /** Turns, taken and due, with which it is stopped as well; 5,000,000 when it is left out. */
  readonly turnsMax?: number
}

/** How far a world may go. One that reaches a limit is stopped where it is, and says so. */
export class WorldLimits {
  readonly #most: WorldMost
  readonly #recorder: Recorder
  readonly #queue: Pick<EventQueue, 'due'>
  #isStopped = false
  #haltAsked = false
  /** Those that were taken. */
  turns = 0

  constructor(most: WorldMost, recorder: Recorder, queue: Pick<EventQueue, 'due'>) {
    this.#most = most
    this.#recorder = recorder
    this.#queue = queue
  }

  /** Nothing happens any more. */
  get isStopped(): boolean {
    return this.#isStopped
  }

  /** One turn more is taken. */
  turnTaken(): void {
    this.turns++
  }

  /** Somebody wants no more of it. */
  halt(): void {
    this.#haltAsked = true
  }

  /** Whether it was ended; the first time that somebody wants that, it is written down. */
  halted(): boolean {
    if (this.#haltAsked && !this.#isStopped) {
      this.#stop({ name: 'halted', params: { events: this.#recorder.trace.length } })
    }
    return this.#isStopped
  }

  /** Whether a limit is reached; the first time that is written down. */
  reached(): boolean {
    if (this.halted()) return true
    const {
      traceEventsMax,
      traceBytesMax = traceBytesMaxUsual,
      turnsMax = turnsMaxUsual,
    } = this.#most
    const { length } = this.#recorder.trace
    if (length >= traceEventsMax) {
      this.#stop({ name: 'traceEventsMax', params: { events: traceEventsMax } })
    } else if (this.#recorder.bytes >= traceBytesMax) {
      this.#stop({ name: 'traceBytesMax', params: { bytes: traceBytesMax } })
    } else if (this.turns + this.#queue.due >= turnsMax) {
      this.#stop({ name: 'turnsMax', params: { turns: turnsMax } })
    }
    return this.#isStopped
  }

  #stop(limit: Coded<LimitParams, 'name'>): void {
    this.#isStopped = true
    this.#recorder.record({ kind: 'limit', ...limit })
  }
}
