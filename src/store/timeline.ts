import { Folder } from '#trace/fold.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'

/** How many events lie between two kept worlds: going back folds at most so many. */
const eventsPerCheckpoint = 10_000

/** Folds a growing trace to any of its events, from the nearest world it has kept. */
export class Timeline {
  #trace: readonly TraceEvent[] = []
  #folder = new Folder()
  #checkpoints: World[] = []

  /** Begins anew. */
  reset(): void {
    this.#trace = []
    this.#folder = new Folder()
    this.#checkpoints = []
  }

  /** The world after the event `seq` of `trace`, which only ever grows between two resets. */
  worldAt(trace: readonly TraceEvent[], seq: number): World {
    this.#trace = trace
    if (seq < this.#folder.world.seq) this.#folder = new Folder(this.#checkpointBefore(seq))
    for (let next = this.#folder.world.seq + 1; next <= seq; next++) this.#apply(next)
    return this.#folder.snapshot()
  }

  #apply(seq: number): void {
    const event = this.#trace[seq]
    if (!event) return
    this.#folder.apply(event)
    const ordinal = (seq + 1) / eventsPerCheckpoint
    if (Number.isInteger(ordinal) && !this.#checkpoints[ordinal - 1]) {
      this.#checkpoints[ordinal - 1] = this.#folder.snapshot()
    }
  }

  #checkpointBefore(seq: number): World | undefined {
    return this.#checkpoints[Math.floor((seq + 1) / eventsPerCheckpoint) - 1]
  }
}
