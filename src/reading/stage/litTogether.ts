import { connectionsOf } from '#reading/events/namedBy.ts'
import { togetherFor } from '#reading/events/threads.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { connectionKey, type Lit, membershipKey, roomKey } from './lit.ts'

/** Whom all that had to come together for a broken law is about; empty for any other event. */
export function litTogether(trace: readonly TraceEvent[], seq: number): Lit {
  if (trace[seq]?.kind !== 'violation') return new Set()
  const events = togetherFor(trace, seq).map(({ event }) => event)
  const { room } = trace[seq]
  const connections = new Set(events.flatMap(connectionsOf))
  const lit = new Set([...connections].map(connectionKey))
  if (room === undefined) return lit
  for (const connection of connections) lit.add(membershipKey({ connection, room }))
  return lit.add(roomKey(room))
}
