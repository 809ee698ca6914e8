import type { ConnectionId } from '#kernel/ids.ts'
import type { SentFrame } from '#trace/many.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { type FrameSummary, frameSummary } from './frameSummary.ts'

/** Sums up a frame of a trace; what a client sends is read as the endpoint it is on takes it. */
export function sentSummary(trace: readonly TraceEvent[], sent: SentFrame): FrameSummary {
  const path = sent.from === 'client' ? pathOf(trace, sent.connection) : null
  return frameSummary(sent.text, path)
}

/** Where each connection of a trace began, as far as it was read. */
interface Opened {
  readonly seqs: Map<ConnectionId, number>
  read: number
}

const openedIn = new WeakMap<readonly TraceEvent[], Opened>()

/** The path that a connection was opened on; null when the trace does not say. */
function pathOf(trace: readonly TraceEvent[], connection: ConnectionId): string | null {
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
