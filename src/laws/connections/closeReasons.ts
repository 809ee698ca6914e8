import type { ConnectionId } from '#kernel/ids.ts'
import type { Court } from '#laws/court.ts'
import { closePolicy } from '#protocol/closeCodes.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'

/** Whether something else than silence is known against a connection that is cut off. */
export function mayBeCutOff(court: Court<unknown>, connection: ConnectionId): boolean {
  const { trace, cause, accounts } = court
  if (accounts.sessions.isTakenOver(connection) || accounts.failed.has(connection)) return true
  const own = ownDoing(trace, cause, connection)
  return own?.kind === 'delivered' ? isBreach(court, trace[own.frame]) : own !== null
}

/**
 * Whether a frame may cost its sender the connection: a valid one never does. With this close code, or
 * without one, when it is cut off.
 */
export function isBreach(
  court: Court<unknown>,
  sent: TraceEvent | undefined,
  code?: number,
): boolean {
  if (sent?.kind !== 'sent') return false
  const isBinary = sent.text === null
  const isWith = (breach: keyof typeof closePolicy) =>
    code === undefined || code === closePolicy[breach].code
  if (isBinary && isWith('binary frame')) return true
  if (isForeign(court, sent)) return true
  const isTooBig = sent.bytes > court.accounts.frames.limits.frameBytesMax
  if (isTooBig && !isBinary && isWith('frame too big')) return true
  if (!isWith('too many waiting frames')) return false
  const waiting = court.gauges.inboxWaiting?.(sent.connection)
  if (waiting !== undefined) return waiting >= court.settings.inboxFramesMax
  // A server that does not show its inbox is believed when it says so, unless another breach stands there.
  return code !== undefined && !isBinary
}

/** In words of its own a server may close for what none of its clients would say, with a code of its own. */
function isForeign({ accounts, gauges }: Court<unknown>, sent: EventOf<'sent'>): boolean {
  if (gauges.answersAll?.('bad') ?? true) return false
  const read = accounts.frames.read(sent.connection, sent.text)
  // Words of its own have none for the state of a member.
  return !read?.ok || read.message.type === 'state'
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
