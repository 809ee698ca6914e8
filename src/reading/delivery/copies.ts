import type { ConnectionId } from '#kernel/ids.ts'
import { connectionsOf } from '#reading/events/namedBy.ts'
import { sentSummary } from '#reading/events/sentSummary.ts'
import { frameAt, type SentFrame } from '#trace/many.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { OwedIn } from './owedIn.ts'
import type { Said } from './said.ts'

/** A copy of the message for one receiver, and what became of it. */
export interface Copy {
  readonly sentSeq: number
  arrived?: Pick<TraceEvent, 'seq' | 'at'>
  lostSeq?: number
}

/** All copies that the server sends of it, by their receivers. */
export function copiesOf(
  trace: readonly TraceEvent[],
  { copies }: OwedIn,
  said: Said,
): ReadonlyMap<ConnectionId, Copy> {
  const found = new Map<ConnectionId, Copy>()
  const byFrame = new Map<number, Map<ConnectionId, Copy>>()
  for (let at = said.seq + 1; at < trace.length; at++) {
    const event = trace[at]
    const sent = frameAt(trace, at)
    if (event && sent?.from === 'server' && !sent.control) {
      const other = isMessage(trace, sent) ? sent.cause : null
      const own = new Map<ConnectionId, Copy>()
      for (const id of connectionsOf(event)) {
        const seq = copies.get(at)?.get(id)?.seq ?? other
        if (seq === said.seq) own.set(id, { sentSeq: at })
      }
      for (const [id, copy] of own) found.set(id, copy)
      if (own.size > 0) byFrame.set(at, own)
    } else if (event && 'frame' in event) {
      for (const id of connectionsOf(event)) {
        const copy = byFrame.get(event.frame)?.get(id)
        if (copy && event.kind === 'lost') copy.lostSeq = at
        else if (copy) copy.arrived = event
      }
    }
  }
  return found
}

/** A message, or what is none of the protocol: whoever is sent it may take it for one. */
function isMessage(trace: readonly TraceEvent[], event: SentFrame): boolean {
  const { type } = sentSummary(trace, event)
  return type === 'message' || type === null
}

/** What has become of a copy after the event `upTo`. */
export function copyState(
  { sentSeq, arrived, lostSeq }: Copy,
  upTo: number,
): 'got it' | 'lost' | 'not sent yet' | 'on its way' {
  if (arrived && arrived.seq <= upTo) return 'got it'
  if (lostSeq !== undefined && lostSeq <= upTo) return 'lost'
  return sentSeq > upTo ? 'not sent yet' : 'on its way'
}
