import { type Left, leftIn } from '#reading/holds/kept.ts'
import { fold } from '#trace/fold.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'

/** Whether the world came back to empty when that was looked at last, and what was left. */
export interface DrainResult extends Left {
  readonly seq: number
  readonly atMs: number
  readonly isEmpty: boolean
}

/** The newest `expect: empty` of the run, however it came there; null when there is none. */
export function drainResult(trace: readonly TraceEvent[]): DrainResult | null {
  const check = trace.findLast(
    (event): event is EventOf<'expectation'> =>
      event.kind === 'expectation' && isAboutEmpty(trace, event),
  )
  if (!check) return null
  const known = results.get(check)
  if (known) return known
  const { seq, at, ok } = check
  const result = { seq, atMs: at, isEmpty: ok, ...leftIn(fold(trace, seq)) }
  results.set(check, result)
  return result
}

/** A trace is folded once for each result, not with every event that is added to it. */
const results = new WeakMap<TraceEvent, DrainResult>()

function isAboutEmpty(trace: readonly TraceEvent[], { cause }: TraceEvent): boolean {
  const step = cause === null ? undefined : trace[cause]
  return step?.kind === 'step' && step.verb === 'expect empty'
}
