import { clientsOf } from '#reading/events/namedBy.ts'
import { eventKinds } from '#trace/kinds.ts'
import type { End, TraceEvent } from '#trace/traceEvent.ts'

/** Where an event is drawn: on a client's lane, or on the server's, which is null. */
export function laneOf(event: TraceEvent): string | null {
  const { lane } = eventKinds[event.kind]
  const place = lane === 'end' ? endOf(event) : lane
  return place === 'client' ? (clientsOf(event)[0] ?? null) : null
}

/** The end that an event names; null when it names none. */
function endOf(event: TraceEvent): End | null {
  if ('from' in event) return event.from
  if ('to' in event) return event.to
  return 'end' in event ? event.end : null
}
