import type { TraceEvent } from '#trace/traceEvent.ts'

interface Known<Read> {
  readonly of: readonly TraceEvent[]
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
    if (known?.of === trace) return known.read
    const isGrown = known && trace[known.of.length - 1] === known.of.at(-1)
    const read = isGrown ? known.read : empty()
    for (let seq = isGrown ? known.of.length : 0; seq < trace.length; seq++) {
      add(read, trace[seq] as TraceEvent)
    }
    remembered.set(first, { of: trace, read })
    return read
  }
}
