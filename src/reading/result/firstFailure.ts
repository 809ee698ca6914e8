import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'

/**
 * The seq of the event to look at first: the first that made the run fail; when it passed, the first
 * broken law, which the scenario then named. Null when all went well.
 */
export function firstFailure(trace: readonly TraceEvent[]): number | null {
  const named = namedLaws(trace)
  const failing = trace.find((event) => fails(event, named))
  return (failing ?? trace.find(({ kind }) => kind === 'violation'))?.seq ?? null
}

/** Whether a run passed: all that was expected holds, no other law is broken, nothing was refused. */
export function hasPassed(trace: readonly TraceEvent[]): boolean {
  const named = namedLaws(trace)
  return !trace.some((event) => fails(event, named))
}

function fails(event: TraceEvent, named: ReadonlySet<unknown>): boolean {
  switch (event.kind) {
    case 'violation':
      return !named.has(event.law)
    case 'expectation':
      return !event.ok
    default:
      return event.kind === 'step refused' || event.kind === 'limit'
  }
}

/** The laws that `violations` steps of the scenario name. */
function namedLaws(trace: readonly TraceEvent[]): ReadonlySet<unknown> {
  const steps = trace.filter((event): event is EventOf<'step'> => event.kind === 'step')
  return new Set(steps.flatMap(({ step }) => (step.expect === 'violations' ? step.laws : [])))
}
