import type { ConnectionId } from '#kernel/ids.ts'
import { closePolicy, serviceRestart } from '#protocol/closeCodes.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import type { Finding } from './finding.ts'

/** What is known against a connection, when the server closes it. */
export interface Reasons {
  /** A send to it failed. */
  readonly failed: boolean
  /** It was silent for long enough. */
  readonly silent: boolean
  /** As many of its frames wait as may, or nobody can tell. */
  readonly crowded: boolean
  /** A longer frame may cost its sender the connection. */
  readonly frameBytesMax: number
}

/** T9: the server closes an open socket only for a reason, and with that reason's code. */
export function judgeClose(
  trace: readonly TraceEvent[],
  event: EventOf<'closing'>,
  reasons: Reasons,
): Finding[] {
  if (event.end !== 'server' || reasons.silent || isJustified(trace, event, reasons)) return []
  const { connection, code } = event
  return [{ law: 'T9', code: 'closed', params: { closeCode: code }, connection }]
}

/** A restart, a reader too slow, a failed send, the handshake; for all else a frame that may be answered so. */
function isJustified(
  trace: readonly TraceEvent[],
  { code, cause, connection }: EventOf<'closing'>,
  reasons: Reasons,
): boolean {
  if (code === serviceRestart) return isRestart(trace, cause)
  if (code === 1013) return true
  if (code === 1011) return reasons.failed
  const own = ownDoing(trace, cause, connection)
  return own?.kind === 'delivered' ? isBreach(trace[own.frame], code, reasons) : own !== null
}

/** 1012 says that the server goes away and will be back. */
function isRestart(trace: readonly TraceEvent[], from: number | null): boolean {
  for (let at = from; at !== null; ) {
    const cause: TraceEvent | undefined = trace[at]
    if (cause?.kind === 'step') return cause.verb === 'restart'
    at = cause?.cause ?? null
  }
  return false
}

/** Whether a frame may cost its sender the connection, with this code: a valid one never does. */
function isBreach(
  sent: TraceEvent | undefined,
  code: number,
  { crowded, frameBytesMax }: Reasons,
): boolean {
  if (sent?.kind !== 'sent') return false
  if (sent.text === null) return code === closePolicy['binary frame'].code
  if (code === closePolicy['frame too big'].code) return sent.bytes > frameBytesMax
  return code === closePolicy['too many waiting frames'].code && crowded
}

/** Whether what happens follows from a frame, or from the handshake, of this connection. */
export function isItsOwnDoing(
  trace: readonly TraceEvent[],
  from: number | null,
  connection: ConnectionId,
): boolean {
  return ownDoing(trace, from, connection) !== null
}

/** The frame, or the handshake, of this connection that what happens follows from; null for none. */
function ownDoing(
  trace: readonly TraceEvent[],
  from: number | null,
  connection: ConnectionId,
): EventOf<'delivered' | 'connecting'> | null {
  for (let at = from; at !== null; ) {
    const cause: TraceEvent | undefined = trace[at]
    if (!cause) return null
    if (cause.kind === 'delivered' && cause.to === 'server')
      return cause.connection === connection ? cause : null
    // A handshake to a room that may not be is refused after it was accepted.
    if (cause.kind === 'connecting') return cause.connection === connection ? cause : null
    at = cause.cause
  }
  return null
}
