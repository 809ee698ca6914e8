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
  const found = justBefore(ran, trace, breach.cause) ?? ran.findLast(({ after }) => isOfIt(after))
  const isOfState = breach.kind === 'violation' && breach.law.startsWith('S')
  return (isOfState ? found?.lastChange : null) ?? found?.last ?? null
}

/**
 * What ran before the maps changed, with nothing told between. Behind an await the newest event is
 * somebody else's, and not what led there.
 */
function justBefore(
  ran: LineLogged['ran'],
  trace: readonly TraceEvent[],
  cause: number | null,
): LineLogged['ran'][number] | undefined {
  let first = cause ?? 0
  if (trace[first]?.kind !== 'maps') return undefined
  while (trace[first - 1]?.kind === 'maps') first--
  return ran.find(({ after }) => after === first - 1)
}
