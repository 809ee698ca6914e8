import { Folder } from '#trace/fold.ts'
import { emptySharedWorld } from '#trace/sharing/emptyWorld.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'

/** How many events lie between two kept worlds at first: going anywhere folds at most so many. */
const eventsPerCheckpoint = 250
/** A page has room for so many; when kept worlds hold more, every other one is let go. */
const checkpointEntriesMax = 3_000_000

/** The world after an event, and as it was before it. */
export interface Moment {
  readonly before: World
  readonly after: World
}

/** Folds a growing trace to any of its events, from the nearest world it has kept. */
export class Timeline {
  readonly #entriesMax: number
  #trace: readonly TraceEvent[] = []
  #folder = new Folder(emptySharedWorld())
  #interval = eventsPerCheckpoint
  #entries = 0
  /** The first is before the first event, the next after `#interval` events, and so on. */
  #checkpoints: World[] = [emptySharedWorld()]
  #moment: Moment | null = null

  /** `entriesMax`: the entries that the kept worlds may hold and not share. */
  constructor(entriesMax = checkpointEntriesMax) {
    this.#entriesMax = entriesMax
  }

  /** Begins anew. */
  reset(): void {
    this.#trace = []
    this.#folder = new Folder(emptySharedWorld())
    this.#interval = eventsPerCheckpoint
    this.#entries = 0
    this.#checkpoints = [emptySharedWorld()]
    this.#moment = null
  }

  /** The world after the event `seq` of `trace`. Another trace, one that has not grown from the last, begins anew. */
  worldAt(trace: readonly TraceEvent[], seq: number): World {
    return this.momentAt(trace, seq).after
  }

  /** The worlds after and before the event `seq`; the same twice for -1. What the event left alone is the same object in both. */
  momentAt(trace: readonly TraceEvent[], seq: number): Moment {
    const last = this.#trace.length - 1
    if (trace !== this.#trace && trace[last] !== this.#trace[last]) this.reset()
    this.#trace = trace
    if (this.#moment?.after.seq === seq) return this.#moment
    this.#foldTo(Math.max(-1, seq - 1))
    const before = this.#folder.snapshot()
    this.#foldTo(seq)
    const after = seq < 0 ? before : this.#folder.snapshot()
    this.#moment = { before, after }
    return this.#moment
  }

  #foldTo(seq: number): void {
    const from = this.#checkpointBefore(seq)
    const at = this.#folder.world.seq
    if (at > seq || from.seq > at) this.#folder = new Folder(from)
    for (let next = this.#folder.world.seq + 1; next <= seq; next++) this.#apply(next)
  }

  #apply(seq: number): void {
    const event = this.#trace[seq]
    if (!event) return
    this.#folder.apply(event)
    const ordinal = (seq + 1) / this.#interval
    if (ordinal === this.#checkpoints.length) this.#keep()
  }

  #keep(): void {
    this.#checkpoints.push(this.#folder.snapshot())
    this.#entries += this.#folder.takeCopied()
    if (this.#entries <= this.#entriesMax) return
    this.#checkpoints = this.#checkpoints.filter((_, ordinal) => ordinal % 2 === 0)
    this.#entries /= 2
    this.#interval *= 2
  }

  /** The last kept world that is not after `seq`; they are kept in order, so none is missing below. */
  #checkpointBefore(seq: number): World {
    const ordinal = Math.min(this.#checkpoints.length - 1, Math.floor((seq + 1) / this.#interval))
    return this.#checkpoints[ordinal] as World
  }
}
