import type { ConnectionId } from '#kernel/ids.ts'
import type { Court } from '#laws/court.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'

/** Whether something else than silence is known against a connection that is cut off. */
export function mayBeCutOff(
  { trace, cause, accounts }: Pick<Court<unknown>, 'trace' | 'cause' | 'accounts'>,
  connection: ConnectionId,
): boolean {
  if (accounts.sessions.heirOf(connection) !== undefined) return true
  return accounts.failed.has(connection) || ownDoing(trace, cause, connection) !== null
}

/** The frame, or the handshake, of this connection that what happens follows from; null for none. */
export function ownDoing(
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
