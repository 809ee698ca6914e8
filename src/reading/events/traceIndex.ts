import { eventKinds } from '#trace/kinds.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { grownReading } from './grownReading.ts'

/** The limits at which a world ends, and no step is done any more; `halted` is by hand. */
const worldEnds = ['traceEventsMax', 'traceBytesMax', 'turnsMax', 'halted'] as const
export type WorldEnd = (typeof worldEnds)[number]

/** Where to find in a trace what would take a walk over all of it. */
export interface TraceIndex {
  /** Where steps begin, by seq. */
  readonly steps: readonly number[]
  /** Where it is told how a step went, by seq; the beginnings are among them. */
  readonly tellingOfSteps: readonly number[]
  /** Where laws are broken, by seq. */
  readonly problems: readonly number[]
  /** What ended the world; null while it can go on. */
  readonly stopped: WorldEnd | null
}

/** The index of a trace. It is remembered; a trace that has grown costs only what is new. */
export function traceIndex(trace: readonly TraceEvent[]): TraceIndex {
  return read(trace)
}

const read = grownReading(
  () => ({
    steps: [] as number[],
    tellingOfSteps: [] as number[],
    problems: [] as number[],
    stopped: null as WorldEnd | null,
  }),
  (to, event) => {
    const { seq, kind } = event
    if (!eventKinds[kind].tellsOfStep) return
    to.tellingOfSteps.push(seq)
    if (kind === 'step') to.steps.push(seq)
    if (kind === 'violation') to.problems.push(seq)
    if (kind === 'limit' && isEnd(event.name)) to.stopped = event.name
  },
)

function isEnd(name: string): name is WorldEnd {
  return worldEnds.some((end) => end === name)
}
