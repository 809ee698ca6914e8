import type { LogFilter } from '#reading/selection.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { filteredSeqs } from './eventTouches.ts'

/** So many of the newest events are listed: a list that ends at the playhead needs no more. */
export const logEventsMax = 1000

/** The end of the log, as far as it is listed. */
export interface LogWindow {
  /** The newest events that pass, by seq; at most `logEventsMax`. */
  readonly seqs: readonly number[]
  /** How many pass in all. */
  readonly total: number
}

interface Passing {
  readonly filter: LogFilter
  /** The events that pass, by seq. */
  readonly seqs: readonly number[]
}

/** What passed of each trace last. */
const remembered = new WeakMap<readonly TraceEvent[], Passing>()

/** The newest events up to one that pass a filter. The filter's walk over the trace is remembered. */
export function logWindow(
  trace: readonly TraceEvent[],
  upTo: number,
  filter: LogFilter,
): LogWindow {
  const isAll = filter.client === null && filter.room === null && filter.kind === null
  const passing = isAll ? [] : allSeqs(trace, filter)
  const total = isAll ? upTo + 1 : countUpTo(passing, upTo)
  const first = Math.max(0, total - logEventsMax)
  const seqs = isAll
    ? Array.from({ length: total - first }, (_, i) => first + i)
    : passing.slice(first, total)
  return { seqs, total }
}

function allSeqs(trace: readonly TraceEvent[], filter: LogFilter): readonly number[] {
  const known = remembered.get(trace)
  if (known?.filter === filter) return known.seqs
  const seqs = filteredSeqs(trace, trace.length - 1, filter)
  remembered.set(trace, { filter, seqs })
  return seqs
}

/** How many of the ascending numbers are not above `most`. */
export function countUpTo(numbers: readonly number[], most: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) <= most) low = middle + 1
    else high = middle
  }
  return low
}
