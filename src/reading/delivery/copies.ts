import type { ConnectionId } from '#kernel/ids.ts'
import { sentSummary } from '#reading/events/sentSummary.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import type { OwedIn } from './owedIn.ts'
import type { Said } from './said.ts'

/** A copy of the message for one receiver, and what became of it. */
export interface Copy {
  readonly sentSeq: number
  arrived?: EventOf<'delivered'>
  lostSeq?: number
}

/** All copies that the server sends of it, by their receivers. */
export function copiesOf(
  trace: readonly TraceEvent[],
  { copies }: OwedIn,
  said: Said,
): ReadonlyMap<ConnectionId, Copy> {
  const found = new Map<ConnectionId, Copy>()
  const byFrame = new Map<number, Copy>()
  for (let at = said.seq + 1; at < trace.length; at++) {
    const event = trace[at]
    if (event?.kind === 'sent' && event.from === 'server' && !event.control) {
      const seq = copies.get(at)?.seq ?? (isMessage(trace, event) ? event.cause : null)
      if (seq !== said.seq) continue
      const copy = { sentSeq: at }
      found.set(event.connection, copy)
      byFrame.set(at, copy)
    } else if (event?.kind === 'delivered' || event?.kind === 'lost') {
      const copy = byFrame.get(event.frame)
      if (copy && event.kind === 'delivered') copy.arrived = event
      else if (copy) copy.lostSeq = at
    }
  }
  return found
}

/** A message, or what is none of the protocol: whoever is sent it may take it for one. */
function isMessage(trace: readonly TraceEvent[], event: EventOf<'sent'>): boolean {
  const { type } = sentSummary(trace, event)
  return type === 'message' || type === null
}

/** What has become of a copy after the event `upTo`. */
export function stateOf(
  { sentSeq, arrived, lostSeq }: Copy,
  upTo: number,
): 'got it' | 'lost' | 'not sent yet' | 'on its way' {
  if (arrived && arrived.seq <= upTo) return 'got it'
  if (lostSeq !== undefined && lostSeq <= upTo) return 'lost'
  return sentSeq > upTo ? 'not sent yet' : 'on its way'
}
