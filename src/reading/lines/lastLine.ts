import type { TraceEvent } from '#trace/traceEvent.ts'
import type { LineLogged, LineName } from './lineLogged.ts'

/**
 * The last line that ran, before a broken law, for something that led to it: read from the causes in
 * the trace, and no proof of guilt. What is kept wrong was not made so by telling a room something.
 * Null when no line led to it.
 */
export function lastLineOf(
  { ran }: Pick<LineLogged, 'ran'>,
  trace: readonly TraceEvent[],
  breach: TraceEvent,
): LineName | null {
  const causes = (seq: number | null) => {
    const found: number[] = []
    for (let at = seq; at !== null; at = trace[at]?.cause ?? null) found.push(at)
    return found
  }
  const ledToIt = new Set(causes(breach.cause))
  const isOfIt = (after: number) =>
    after < breach.seq && causes(after).some((seq) => ledToIt.has(seq))
  const found = ran.findLast(({ after }) => isOfIt(after))
  const isOfState = breach.kind === 'violation' && breach.law.startsWith('S')
  return (isOfState ? found?.lastChange : null) ?? found?.last ?? null
}
