import { bytesOf, bytesOfOneMore } from './eventBytes.ts'
import { Folder } from './fold.ts'
import { Gatherer } from './gatherer.ts'
import type { SingleEvent } from './many.ts'
import { stamped } from './stamped.ts'
import type { Happening, TraceEvent } from './traceEvent.ts'
import type { World } from './world.ts'

/**
 * Writes the trace and keeps the world folded beside it. What is recorded during one turn of the
 * world follows from the event that began the turn. Several that say the same become one event; who
 * watches is told of each as it is recorded, with the seq of that event.
 */
export class Recorder {
  readonly trace: TraceEvent[] = []
  #gatherer = new Gatherer(this.trace)
  #folder = new Folder()
  #nowMs: () => number
  #watch: (event: SingleEvent) => void
  #cause: number | null = null
  #bytes = 0

  /** `nowMs` reads the virtual clock; `watch` sees each event once it is folded in. */
  constructor(nowMs: () => number, watch: (event: SingleEvent) => void = () => undefined) {
    this.#nowMs = nowMs
    this.#watch = watch
  }

  /** The world as it is now. */
  get world(): World {
    return this.#folder.world
  }

  /** How many events of the trace, from the first on, change no more: the one after them may still grow. */
  get lasting(): number {
    return this.#gatherer.lasting
  }

  /** Virtual ms since the world began; events may be of a moment before. */
  get nowMs(): number {
    return this.#nowMs()
  }

  /** About how many bytes the trace has: what is said once is counted once. */
  get bytes(): number {
    return this.#bytes
  }

  /** The event that the next `record` will name as its cause. */
  get cause(): number | null {
    return this.#cause
  }

  /** Begins a turn that follows from `cause`: null when nothing caused it. */
  turn(cause: number | null): void {
    this.#cause = cause
  }

  /** What is sent from now on is another fan-out: a turn of the world is over. */
  endTurn(): void {
    this.#gatherer.closeSends()
  }

  /** No event changes any more that was recorded until now. */
  settle(): void {
    this.#gatherer.close()
  }

  /** Records an event that follows from the current turn, or from `cause`; the seq of where it stands. */
  record(happening: Happening, cause = this.#cause): number {
    const next = this.trace.length
    const event = stamped(next, this.#nowMs(), cause, happening)
    const seq = this.#gatherer.write(event)
    this.#bytes += seq === next ? bytesOf(event) : bytesOfOneMore
    // Where it grew another event nobody has it yet, and it stands where that one does.
    event.seq = seq
    this.#folder.apply(event)
    this.#watch(event)
    return seq
  }

  /** Appends an event, and begins the turn that follows from it. */
  begin(happening: Happening): number {
    const seq = this.record(happening)
    this.#cause = seq
    return seq
  }
}
