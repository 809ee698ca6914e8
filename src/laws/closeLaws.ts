import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import type { Finding } from './finding.ts'

/** T9: the server closes an open socket only for a reason. `failed` tells whether a send to it failed. */
export function judgeClose(
  trace: readonly TraceEvent[],
  event: EventOf<'closing'>,
  failed: boolean,
): Finding[] {
  if (event.end !== 'server' || isJustified(trace, event, failed)) return []
  const { connection, code } = event
  const text = `The server closes ${connection} with ${code}, and ${connection} gave it no reason.`
  return [{ law: 'T9', text, connection }]
}

/** A restart, a reader too slow, a failed send; for all else it must have sent the frame that is answered so. */
function isJustified(
  trace: readonly TraceEvent[],
  event: EventOf<'closing'>,
  failed: boolean,
): boolean {
  const { code, connection } = event
  if (code === 1012 || code === 1013) return true
  if (code === 1011) return failed
  for (let at = event.cause; at !== null; ) {
    const cause: TraceEvent | undefined = trace[at]
    if (!cause) return false
    if (cause.kind === 'delivered' && cause.to === 'server') return cause.connection === connection
    // A handshake to a room that may not be is refused after it was accepted.
    if (cause.kind === 'connecting') return cause.connection === connection
    at = cause.cause
  }
  return false
}
