import type { TraceEvent } from '#trace/traceEvent.ts'

interface Known<Read> {
  /** How far it was read, and the last event that was. */
  readonly length: number
  readonly last: TraceEvent | undefined
  readonly read: Read
}

/** A reading of a whole trace, remembered as far as it went. */
export interface GrownReading<Read> {
  /** Reads what is not read yet, at once. */
  (trace: readonly TraceEvent[]): Read
  /** Reads so many events more at most, and tells whether that was all. */
  readonly readOn: (trace: readonly TraceEvent[], most: number) => boolean
}

/**
 * A reading that takes a walk over a whole trace. It is remembered for each world, by its first event,
 * which a trace that has grown still begins with: a trace that has grown costs only what is new.
 */
export function grownReading<Read extends object>(
  empty: () => Read,
  add: (to: Read, event: TraceEvent) => void,
): GrownReading<Read> {
  const remembered = new WeakMap<TraceEvent, Known<Read>>()
  function readUpTo(trace: readonly TraceEvent[], most: number): Known<Read> {
    const [first] = trace
    if (!first) return { length: 0, last: undefined, read: empty() }
    const known = remembered.get(first)
    const isGrown = known && trace[known.length - 1] === known.last
    if (isGrown && known.length === trace.length) return known
    const read = isGrown ? known.read : empty()
    const from = isGrown ? known.length : 0
    const length = Math.min(trace.length, from + most)
    for (let seq = from; seq < length; seq++) add(read, trace[seq] as TraceEvent)
    const now = { length, last: trace[length - 1], read }
    remembered.set(first, now)
    return now
  }
  return Object.assign(
    (trace: readonly TraceEvent[]) => readUpTo(trace, Number.POSITIVE_INFINITY).read,
    {
      readOn: (trace: readonly TraceEvent[], most: number) =>
        readUpTo(trace, most).length === trace.length,
    },
  )
}
