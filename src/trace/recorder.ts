import { Folder } from './fold.ts'
import type { Happening, TraceEvent } from './traceEvent.ts'
import type { World } from './world.ts'

/**
 * Writes the trace and keeps the world folded beside it. What is recorded during one turn of the
 * world follows from the event that began the turn.
 */
export class Recorder {
  readonly trace: TraceEvent[] = []
  #folder = new Folder()
  #nowMs: () => number
  #watch: (event: TraceEvent) => void
  #cause: number | null = null

  /** `nowMs` reads the virtual clock; `watch` sees each event once it is folded in. */
  constructor(nowMs: () => number, watch: (event: TraceEvent) => void = () => undefined) {
    this.#nowMs = nowMs
    this.#watch = watch
  }

  /** The world as it is now. */
  get world(): World {
    return this.#folder.world
  }

  /** The event that the next `record` will name as its cause. */
  get cause(): number | null {
    return this.#cause
  }

  /** Begins a turn that follows from `cause`: null when nothing caused it. */
  turn(cause: number | null): void {
    this.#cause = cause
  }

  /** Appends an event that follows from the current turn, or from `cause`; returns its seq. */
  record(happening: Happening, cause = this.#cause): number {
    const seq = this.trace.length
    const event = { seq, at: this.#nowMs(), cause, ...happening } as TraceEvent
    this.trace.push(event)
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
