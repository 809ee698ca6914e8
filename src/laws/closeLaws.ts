import type { ConnectionId } from '#kernel/ids.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import type { Finding } from './finding.ts'

/** What is known against a connection: a send to it failed; it was silent for long enough. */
export interface Reasons {
  readonly failed: boolean
  readonly silent: boolean
}

/** T9: the server closes an open socket only for a reason. */
export function judgeClose(
  trace: readonly TraceEvent[],
  event: EventOf<'closing'>,
  reasons: Reasons,
): Finding[] {
  if (event.end !== 'server' || reasons.silent || isJustified(trace, event, reasons)) return []
  const { connection, code } = event
  const text = `The server closes ${connection} with ${code}, and ${connection} gave it no reason.`
  return [{ law: 'T9', text, connection }]
}

/** A restart, a reader too slow, a failed send; for all else it must have sent the frame that is answered so. */
function isJustified(
  trace: readonly TraceEvent[],
  { code, cause, connection }: EventOf<'closing'>,
  { failed }: Reasons,
): boolean {
  if (code === 1012 || code === 1013) return true
  return code === 1011 ? failed : isItsOwnDoing(trace, cause, connection)
}

/** Whether what happens follows from a frame, or from the handshake, of this connection. */
export function isItsOwnDoing(
  trace: readonly TraceEvent[],
  from: number | null,
  connection: ConnectionId,
): boolean {
  for (let at = from; at !== null; ) {
    const cause: TraceEvent | undefined = trace[at]
    if (!cause) return false
    if (cause.kind === 'delivered' && cause.to === 'server') return cause.connection === connection
    // A handshake to a room that may not be is refused after it was accepted.
    if (cause.kind === 'connecting') return cause.connection === connection
    at = cause.cause
  }
  return false
}
