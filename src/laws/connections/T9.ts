import type { ConnectionId } from '#kernel/ids.ts'
import type { Court } from '#laws/court.ts'
import type { Law, OfConnection } from '#laws/law.ts'
import { serviceRestart } from '#protocol/closeCodes.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import { isBreach, mayBeCutOff, ownDoing } from './closeReasons.ts'

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
  if (code === 1013 && isTooSlow(court, connection)) return true
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

/** 1013 says that it does not take what is sent: the network knows of that. */
function isTooSlow({ untaken, accounts }: Court<Messages>, connection: ConnectionId): boolean {
  return !untaken || untaken(connection) > 0 || accounts.failed.has(connection)
}
