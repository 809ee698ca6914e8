import type { TraceEvent } from '#trace/traceEvent.ts'

interface Known<Read> {
  /** How far it was read, and the last event that was. */
  readonly length: number
  readonly last: TraceEvent | undefined
  readonly read: Read
}

/**
 * A reading that takes a walk over a whole trace. It is remembered for each world, by its first event,
 * which a trace that has grown still begins with: a trace that has grown costs only what is new.
 */
export function grownReading<Read extends object>(
  empty: () => Read,
  add: (to: Read, event: TraceEvent) => void,
): (trace: readonly TraceEvent[]) => Read {
  const remembered = new WeakMap<TraceEvent, Known<Read>>()
  return (trace) => {
    const [first] = trace
    if (!first) return empty()
    const known = remembered.get(first)
    const isGrown = known && trace[known.length - 1] === known.last
    if (isGrown && known.length === trace.length) return known.read
    const read = isGrown ? known.read : empty()
    for (let seq = isGrown ? known.length : 0; seq < trace.length; seq++) {
      add(read, trace[seq] as TraceEvent)
    }
    remembered.set(first, { length: trace.length, last: trace.at(-1), read })
    return read
  }
}
