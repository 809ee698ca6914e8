import type { ConnectionId } from '#kernel/ids.ts'
import { arrivalsAtClients, frameAt, type SentFrame } from '#trace/many.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { clientFrameSummary, type FrameSummary, frameSummary } from './frameSummary.ts'

/** Sums up a frame of a trace; what a client sends is read as the endpoint it is on takes it. */
export function sentSummary(trace: readonly TraceEvent[], sent: SentFrame): FrameSummary {
  const path = sent.from === 'client' ? pathOpened(trace, sent.connection) : null
  return path === null
    ? frameSummary(sent.text)
    : clientFrameSummary(sent.text, path, isAnswer(trace, sent))
}

/** Sums up the frame that was sent in an event, or that arrived in it. */
export function summaryAt(trace: readonly TraceEvent[], seq: number): FrameSummary {
  const event = trace[seq]
  const sent = frameAt(trace, event && 'frame' in event ? event.frame : seq)
  return sent ? sentSummary(trace, sent) : frameSummary(null)
}

/** Its client says it by itself, for it heard something. */
function isAnswer(trace: readonly TraceEvent[], { cause }: SentFrame): boolean {
  const heard = cause === null ? undefined : trace[cause]
  return heard !== undefined && arrivalsAtClients(heard) !== null
}

/** Where each connection of a trace began, as far as it was read. */
interface Opened {
  readonly seqs: Map<ConnectionId, number>
  read: number
}

const openedIn = new WeakMap<readonly TraceEvent[], Opened>()

/** The path that a connection was opened on; null when the trace does not say. */
function pathOpened(trace: readonly TraceEvent[], connection: ConnectionId): string | null {
  const known = openedIn.get(trace)
  const opened = known && known.read <= trace.length ? known : { seqs: new Map(), read: 0 }
  openedIn.set(trace, opened)
  for (; opened.read < trace.length; opened.read++) {
    const event = trace[opened.read]
    if (event?.kind === 'connecting') opened.seqs.set(event.connection, opened.read)
  }
  const event = trace[opened.seqs.get(connection) ?? -1]
  return event?.kind === 'connecting' ? event.path : null
}
