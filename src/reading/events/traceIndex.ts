import type { TraceEvent } from '#trace/traceEvent.ts'

/** The limits at which a world ends, and no step is done any more; `halted` is by hand. */
const worldEnds = ['traceEventsMax', 'traceBytesMax', 'turnsMax', 'halted'] as const
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

interface Known {
  readonly of: readonly TraceEvent[]
  readonly index: Draft
}

/** The index of each world, by its first event, which a trace that has grown still begins with. */
const remembered = new WeakMap<TraceEvent, Known>()

/** The index of a trace. It is remembered; a trace that has grown costs only what is new. */
export function traceIndex(trace: readonly TraceEvent[]): TraceIndex {
  const [first] = trace
  if (!first) return empty()
  const known = remembered.get(first)
  if (known?.of === trace) return known.index
  const isGrown = known && trace[known.of.length - 1] === known.of.at(-1)
  const index = isGrown ? { ...known.index } : empty()
  for (let seq = isGrown ? known.of.length : 0; seq < trace.length; seq++)
    indexEvent(index, trace[seq] as TraceEvent)
  remembered.set(first, { of: trace, index })
  return index
}

function empty(): Draft {
  return { steps: [], problems: [], effects: new Map(), stopped: null }
}

function indexEvent(to: Draft, event: TraceEvent): void {
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
