import type { End, TraceEvent } from '#trace/traceEvent.ts'

/** The end of a connection that an event names, where it happens; null when it names none. */
export function endOf(event: TraceEvent): End | null {
  if ('from' in event) return event.from
  if ('to' in event) return event.to
  return 'end' in event ? event.end : null
}
