import type { ConnectionId } from '#kernel/ids.ts'
import type { Court } from '#laws/court.ts'
import { isReached } from '#laws/isReached.ts'
import type { Law, OfConnection, OfMember } from '#laws/law.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import { Missed } from './missed.ts'

interface Messages {
  readonly 'given up': OfMember & { readonly leftMs: number }
  readonly 'not given back': OfConnection
  readonly unanswered: OfConnection
}

/**
 * T17 · Who was lost keeps its seats for as long as is promised: they are given back to the client
 * that comes for them in time. That they are given up after it is S6’s.
 */
export const T17: Law<Messages> = {
  watch: (court) => {
    const { sessions } = court.accounts
    if (!sessions.isPromised) return {}
    const missed = new Missed(court)
    /** New connections that ask for the seats of another, and have no answer yet. */
    const asking = new Map<ConnectionId, ConnectionId>()
    /** Those of whose seats it is told already what is wrong. */
    const told = new Set<ConnectionId>()
    const tellOnce = (lost: ConnectionId, tell: () => void) => {
      if (!told.has(lost)) tell()
      told.add(lost)
    }
    return {
      on: {
        ...missed.on,
        connecting: ({ connection, resumes }) => {
          if (resumes) asking.set(connection, resumes.connection)
        },
        maps: (event) => {
          missed.changed(event.changes)
          for (const { connection, room, leftMs } of givenUp(court, event)) {
            if (missed.isTooMuch(connection)) continue
            tellOnce(connection, () => court.tell('given up', { connection, room, leftMs }))
          }
        },
      },
      received: ({ seq }) => missed.taken(seq),
      heard: ({ connection, frame }) => missed.heard(connection, frame),
      sent: (event, message) => {
        missed.sent(event)
        if (message?.type !== 'resumed' && message?.type !== 'not_resumed') return
        const { connection } = event
        const lost = asking.get(connection)
        asking.delete(connection)
        if (lost === undefined || !isOwed(court, lost) || missed.isTooMuch(lost)) return
        tellOnce(lost, () => court.tell('not given back', { connection }))
      },
      quiet: (held) => {
        for (const [connection, lost] of asking) {
          if (held.has(connection) || !isReached(court.world, connection)) continue
          asking.delete(connection)
          if (!isOwed(court, lost)) continue
          tellOnce(lost, () => court.tell('unanswered', { connection }))
        }
      },
    }
  },
}

/** Whether seats of a connection are still to be given back. */
function isOwed({ accounts: { sessions } }: Court<Messages>, lost: ConnectionId): boolean {
  return sessions.isKept(lost) && (sessions.seatFor(lost)?.rooms.size ?? 0) > 0
}

/** Seats that end before their time, and not by the owner's act, with none to take them. */
function* givenUp(
  { accounts: { sessions }, world, trace }: Court<Messages>,
  { changes, cause }: EventOf<'maps'>,
): Iterable<OfMember & { readonly leftMs: number }> {
  for (const change of changes) {
    if (change.map !== 'rooms' || change.op === 'add') continue
    const { connection, room } = change
    const seat = sessions.seatFor(connection)
    if (!seat?.rooms.delete(room)) continue
    const heir = sessions.heirOf(connection)
    const isTaken = heir !== undefined && world.rooms.get(room)?.members.has(heir)
    const leftMs = seat.untilMs - world.nowMs
    if (leftMs > 0 && !isTaken && !isOfOwner(trace, cause)) yield { connection, room, leftMs }
  }
}

const ownersVerbs: ReadonlySet<string> = new Set(['kick', 'revoke', 'disconnect', 'removeRoom'])

function isOfOwner(trace: readonly TraceEvent[], cause: number | null): boolean {
  const begun = cause === null ? undefined : trace[cause]
  return begun?.kind === 'step' && ownersVerbs.has(begun.verb)
}
