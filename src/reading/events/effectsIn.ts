import type { TraceEvent } from '#trace/traceEvent.ts'
import { grownReading } from './grownReading.ts'

/**
 * What each event of a trace caused directly, by its seq. That is about as large as the trace, and so
 * it is read when something is chosen.
 */
export function effectsIn(trace: readonly TraceEvent[]): ReadonlyMap<number, readonly number[]> {
  return read(trace)
}

const read = grownReading(
  () => new Map<number, number[]>(),
  (to, { seq, cause }) => {
    if (cause === null) return
    const known = to.get(cause)
    if (known) known.push(seq)
    else to.set(cause, [seq])
  },
)
