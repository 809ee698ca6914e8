import type { ConnectionId } from '#kernel/ids.ts'
import { connectionsOf } from '#reading/events/namedBy.ts'
import { sentSummary } from '#reading/events/sentSummary.ts'
import { frameAt, type SentFrame } from '#trace/many.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import type { OwedIn } from './owedIn.ts'

/** A message as the server got it: from here on it is owed to others. */
export interface Said {
  readonly seq: number
  readonly room: string
  readonly sender: ConnectionId | null
}

/** The message that a frame of the server is a copy of, which may be sent in another one's turn. */
export function copiedAt(
  trace: readonly TraceEvent[],
  { copies }: OwedIn,
  seq: number,
): Said | null {
  const event = trace[seq]
  if (!event) return null
  const known = copies.get('frame' in event ? event.frame : seq)
  for (const connection of connectionsOf(event)) {
    const copied = known?.get(connection)
    if (copied) return copied
  }
  return null
}

/** The message whose way an event is on, as its causes tell; null for none. */
export function saidAt(trace: readonly TraceEvent[], seq: number): Said | null {
  const event = trace[seq]
  if (event?.kind === 'step' && event.verb === 'broadcast') return saidByOwner(event)
  const frame = event?.kind === 'step' ? frameOfStep(trace, seq) : seq
  const sent = frame === null ? null : frameAt(trace, frame)
  const from = sent?.from === 'client' ? arrivalOf(trace, sent.seq) : seq
  for (let at: number | null = from; at !== null; ) {
    const cause: TraceEvent | undefined = trace[at]
    if (!cause) return null
    if (cause.kind === 'delivered' && cause.to === 'server') return spoken(trace, cause)
    if (cause.kind === 'step') return saidByOwner(cause)
    at = cause.cause
  }
  return null
}

/** What a step had its client send. */
function frameOfStep(trace: readonly TraceEvent[], step: number): number | null {
  for (let at = step + 1; trace[at]?.cause === step; at++) {
    if (frameAt(trace, at)) return at
  }
  return null
}

function arrivalOf(trace: readonly TraceEvent[], frame: number): number | null {
  for (let at = frame + 1; at < trace.length; at++) {
    const event = trace[at]
    if (event?.kind === 'delivered' && event.frame === frame) return at
  }
  return null
}

/** What a client said; null when its frame speaks in no room. */
function spoken(trace: readonly TraceEvent[], event: EventOf<'delivered'>): Said | null {
  const sent = frameAt(trace, event.frame)
  if (!sent) return null
  const room = roomOfMessage(trace, sent)
  return room === null ? null : { seq: event.seq, room, sender: event.connection }
}

/** What the server's owner said. */
function saidByOwner({ seq, verb, room }: EventOf<'step'>): Said | null {
  return verb === 'broadcast' && room !== undefined ? { seq, room, sender: null } : null
}

/** The room that a client's frame speaks in; null when it says nothing. */
function roomOfMessage(trace: readonly TraceEvent[], sent: SentFrame): string | null {
  if (sent.control) return null
  const { type, room } = sentSummary(trace, sent)
  return type === 'message' ? room : null
}
