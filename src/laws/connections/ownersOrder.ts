import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'

const ownersVerbs: ReadonlySet<string> = new Set(['kick', 'revoke', 'disconnect', 'removeRoom'])

/** The owner's order that something came of, which takes somebody out of rooms; null where it was another's doing. */
export function ownersOrder(
  trace: readonly TraceEvent[],
  cause: number | null,
): EventOf<'step'> | null {
  const begun = cause === null ? undefined : trace[cause]
  return begun?.kind === 'step' && ownersVerbs.has(begun.verb) ? begun : null
}
