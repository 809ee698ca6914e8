import { endOf } from '#reading/events/endOf.ts'
import { clientsOfEvent } from '#reading/events/namedBy.ts'
import { eventKinds } from '#trace/kinds.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** Where an event is drawn: on a client's lane, or on the server's, which is null. */
export function laneOf(event: TraceEvent): string | null {
  const { lane } = eventKinds[event.kind]
  const place = lane === 'end' ? endOf(event) : lane
  return place === 'client' ? (clientsOfEvent(event)[0] ?? null) : null
}
