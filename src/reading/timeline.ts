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
  /** The trace that was asked about last; what was taken in may go beyond it. */
  #trace: readonly TraceEvent[] = []
  /** Takes in the events, each once, and keeps worlds on its way. */
  #front = new Folder(emptySharedWorld())
  #newest: TraceEvent | null = null
  /** Goes where it is asked to, from a kept world. */
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

  /** How many events it has taken in, by itself or because it was asked about them. */
  get length(): number {
    return this.#front.world.seq + 1
  }

  /**
   * Takes in what comes next, before it is asked about: so that this costs a little at a time. Where
   * something else came next before, which did not come to be, it begins anew; and what does not
   * follow on what it has taken in is left until it is asked about.
   */
  grow(events: readonly TraceEvent[]): void {
    const [first] = events
    if (first && first.seq < this.length) this.#reset()
    for (const event of events) if (event.seq === this.length) this.#take(event)
  }

  /** The world after the event `seq` of `trace`. Another trace, one that has not grown from the last, begins anew. */
  worldAt(trace: readonly TraceEvent[], seq: number): World {
    return this.momentAt(trace, seq).after
  }

  /** The worlds after and before the event `seq`; the same twice for -1. What the event left alone is the same object in both. */
  momentAt(trace: readonly TraceEvent[], seq: number): Moment {
    if (!this.#knows(trace)) this.#reset()
    this.#trace = trace
    if (this.#moment?.after.seq === seq) return this.#moment
    if (seq >= this.length) this.grow(trace.slice(this.length, seq + 1))
    this.#foldTo(Math.max(-1, seq - 1))
    const before = this.#folder.snapshot()
    this.#foldTo(seq)
    const after = seq < 0 ? before : this.#folder.snapshot()
    this.#moment = { before, after }
    return this.#moment
  }

  /** Whether it is the trace that was asked about, or has all that was taken in. */
  #knows(trace: readonly TraceEvent[]): boolean {
    if (this.#newest === null || trace[this.#newest.seq] === this.#newest) return true
    return trace.length === this.#trace.length && trace.at(-1) === this.#trace.at(-1)
  }

  #reset(): void {
    this.#front = new Folder(emptySharedWorld())
    this.#newest = null
    this.#folder = new Folder(emptySharedWorld())
    this.#interval = eventsPerCheckpoint
    this.#entries = 0
    this.#checkpoints = [emptySharedWorld()]
    this.#moment = null
  }

  #take(event: TraceEvent): void {
    this.#front.apply(event)
    this.#newest = event
    if ((event.seq + 1) / this.#interval === this.#checkpoints.length) this.#keep()
  }

  #keep(): void {
    this.#checkpoints.push(this.#front.snapshot())
    this.#entries += this.#front.takeCopied()
    if (this.#entries <= this.#entriesMax) return
    this.#checkpoints = this.#checkpoints.filter((_, ordinal) => ordinal % 2 === 0)
    this.#entries /= 2
    this.#interval *= 2
  }

  #foldTo(seq: number): void {
    const from = this.#checkpointBefore(seq)
    const at = this.#folder.world.seq
    if (at > seq || from.seq > at) this.#folder = new Folder(from)
    for (let next = this.#folder.world.seq + 1; next <= seq; next++) {
      const event = this.#trace[next]
      if (event) this.#folder.apply(event)
    }
  }

  /** The last kept world that is not after `seq`; they are kept in order, so none is missing below. */
  #checkpointBefore(seq: number): World {
    const ordinal = Math.min(this.#checkpoints.length - 1, Math.floor((seq + 1) / this.#interval))
    return this.#checkpoints[ordinal] as World
  }
}
