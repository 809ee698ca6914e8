import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import { traceIndex } from './traceIndex.ts'

/** A broken law in the list of problems. */
export interface Problem {
  /** Counted from 1; the same number stands in the picture. */
  readonly number: number
  readonly event: EventOf<'violation'>
}

/** Every broken law of the whole run, whether the playhead has reached it or not. */
export function problemsOf(trace: readonly TraceEvent[]): readonly Problem[] {
  return traceIndex(trace).problems.map((seq, index) => ({
    number: index + 1,
    event: trace[seq] as EventOf<'violation'>,
  }))
}
