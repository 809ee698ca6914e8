import type { Asked } from '#laws/accounts/request.ts'
import type { Court } from '#laws/court.ts'
import type { Law, OfConnection, OfMember, OfRoom } from '#laws/law.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import type { EventOf } from '#trace/traceEvent.ts'

/** T6 · One answer for each request, in the order of the requests. */
export const T6: Law<{
  'out of turn': OfConnection & { readonly reply: string; readonly first: Asked }
  unasked: OfConnection & { readonly reply: string }
  denied: OfMember
  unanswered: OfConnection & Partial<OfRoom> & { readonly asked: Asked }
}> = {
  rank: 350,
  watch: (court) => ({
    sent: (event, message) => {
      const { connection } = event
      const room = roomDenied(court, event, message)
      if (room !== null) court.tell('denied', { connection, room })
      const { wrong } = court.accounts.requests
      if (!wrong) return
      const { reply, first } = wrong
      if (first) court.tell('out of turn', { connection, reply, first })
      else court.tell('unasked', { connection, reply })
    },
    quiet: (held) => {
      for (const { connection, asked } of court.accounts.requests.unanswered(held)) {
        const at = asked.room === null ? { connection } : { connection, room: asked.room }
        court.tell('unanswered', { ...at, asked })
      }
    },
  }),
}

/**
 * The room that somebody is told it is no member of, though it is one and was all the while; null
 * where nobody can tell, as when the answer is late.
 */
function roomDenied(
  { accounts, trace, world }: Court<never>,
  { cause, connection }: EventOf<'sent'>,
  message: ServerMessage | null,
): string | null {
  if (message?.type !== 'error' || message.payload.code !== 'not_member') return null
  const arrived = cause === null ? undefined : trace[cause]
  if (arrived?.kind !== 'delivered' || arrived.connection !== connection) return null
  if (accounts.requests.askedAlone !== arrived.seq) return null
  const asked = accounts.frames.at(arrived.seq)
  // A join is not of a member.
  if (!asked?.ok || !('room' in asked.message) || asked.message.type === 'join') return null
  const { room } = asked.message
  return world.rooms.get(room)?.members.has(connection) ? room : null
}
