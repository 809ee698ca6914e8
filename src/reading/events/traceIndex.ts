import type { TraceEvent } from '#trace/traceEvent.ts'

/** The limits at which a world ends, and no step is done any more; `halted` is by hand. */
const worldEnds = ['traceEventsMax', 'turnsMax', 'halted'] as const
export type WorldEnd = (typeof worldEnds)[number]

/** Where to find in a trace what would take a walk over all of it. */
export interface TraceIndex {
  /** Where steps begin, by seq. */
  readonly steps: readonly number[]
  /** Where laws are broken, by seq. */
  readonly problems: readonly number[]
  /** What each event caused directly, by its seq. */
  readonly effects: ReadonlyMap<number, readonly number[]>
  /** What ended the world; null while it can go on. */
  readonly stopped: WorldEnd | null
}

interface Draft {
  readonly steps: number[]
  readonly problems: number[]
  readonly effects: Map<number, number[]>
  stopped: WorldEnd | null
}

let of: readonly TraceEvent[] = []
let index: Draft = empty()

/** The index of a trace. It remembers the last one; a trace that has grown costs only what is new. */
export function traceIndex(trace: readonly TraceEvent[]): TraceIndex {
  if (trace === of) return index
  const isGrown = of.length > 0 && trace[of.length - 1] === of.at(-1)
  const from = isGrown ? of.length : 0
  index = isGrown ? { ...index } : empty()
  for (let seq = from; seq < trace.length; seq++) add(index, trace[seq] as TraceEvent)
  of = trace
  return index
}

function empty(): Draft {
  return { steps: [], problems: [], effects: new Map(), stopped: null }
}

function add(to: Draft, event: TraceEvent): void {
  const { seq, cause, kind } = event
  if (kind === 'step') to.steps.push(seq)
  if (kind === 'violation') to.problems.push(seq)
  if (kind === 'limit' && isEnd(event.name)) to.stopped = event.name
  if (cause === null) return
  const known = to.effects.get(cause)
  if (known) known.push(seq)
  else to.effects.set(cause, [seq])
}

function isEnd(name: string): name is WorldEnd {
  return worldEnds.some((end) => end === name)
}
