import type { Court } from '#laws/court.ts'
import type { Law, OfConnection } from '#laws/law.ts'
import { closePolicy, serviceRestart } from '#protocol/closeCodes.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import { mayBeCutOff, ownDoing } from './closeReasons.ts'

interface Messages {
  readonly closed: OfConnection & { readonly closeCode: number }
  /** The owner ordered it, with another code. */
  readonly 'other code': OfConnection & { readonly closeCode: number; readonly ordered: number }
  readonly 'cut off': OfConnection
  readonly unasked: OfConnection
}

/** T9 · No eviction without a reason, and none but with that reason's code. */
export const T9: Law<Messages> = {
  rank: 320,
  watch: (court) => ({
    on: {
      closing: (event) => {
        const { end, connection, code: closeCode } = event
        if (end !== 'server' || court.accounts.silence.mayBeGivenUp(connection)) return
        const order = court.accounts.orders.behind(event.cause)
        if (order?.act === 'disconnect' && order.connection === connection) {
          const ordered = order.closeCode
          if (closeCode !== ordered) court.tell('other code', { connection, closeCode, ordered })
        } else if (!isJustified(court, event)) court.tell('closed', { connection, closeCode })
      },
    },
    cutsOff: (connection) => {
      if (mayBeCutOff(court, connection)) return
      const verdict = court.accounts.silence.verdict(connection)
      if (verdict === 'unasked') court.tell('unasked', { connection })
      if (verdict === 'no reason') court.tell('cut off', { connection })
    },
  }),
}

/** A restart, a reader too slow, a failed send, the handshake; for all else a frame that may be answered so. */
function isJustified(
  court: Court<Messages>,
  { code, cause, connection }: EventOf<'closing'>,
): boolean {
  const { trace, accounts } = court
  if (code === serviceRestart) return isRestart(trace, cause)
  if (code === 1013) return true
  // Its client goes on with another connection.
  if (accounts.sessions.isTakenOver(connection)) return true
  if (code === 1011) return accounts.failed.has(connection)
  const own = ownDoing(trace, cause, connection)
  return own?.kind === 'delivered' ? isBreach(court, trace[own.frame], code) : own !== null
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
function isBreach(court: Court<Messages>, sent: TraceEvent | undefined, code: number): boolean {
  if (sent?.kind !== 'sent') return false
  const isBinary = sent.text === null
  if (isBinary && code === closePolicy['binary frame'].code) return true
  if (isForeign(court, sent)) return true
  const isTooBig = sent.bytes > court.accounts.frames.limits.frameBytesMax
  if (!isBinary && code === closePolicy['frame too big'].code) return isTooBig
  return code === closePolicy['too many waiting frames'].code && isCrowded(court, sent, isBinary)
}

/** In words of its own a server may close for what none of its clients would say, with a code of its own. */
function isForeign({ accounts, gauges }: Court<Messages>, sent: EventOf<'sent'>): boolean {
  if (gauges.answersAll?.('bad') ?? true) return false
  const read = accounts.frames.read(sent.connection, sent.text)
  // Words of its own have none for the state of a member.
  return !read?.ok || read.message.type === 'state'
}

/** As many frames wait as may. A server that does not show its inbox is believed, unless another breach stands there. */
function isCrowded(
  { gauges, settings }: Court<Messages>,
  { connection }: EventOf<'sent'>,
  isOther: boolean,
): boolean {
  const waiting = gauges.inboxWaiting?.(connection)
  return waiting === undefined ? !isOther : waiting >= settings.inboxFramesMax
}
