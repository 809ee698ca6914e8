import type { ConnectionId } from '#kernel/ids.ts'
import type { Court } from '#laws/court.ts'
import type { Law, OfMember, OfRoom } from '#laws/law.ts'
import type { EventOf } from '#trace/traceEvent.ts'

interface Messages {
  readonly over: OfRoom & { readonly count: number; readonly most: number }
  readonly refused: OfMember & { readonly count: number; readonly most: number }
  readonly inside: OfMember
}

/** S11 · A room has no more members than it may, and is full to nobody before that. */
export const S11: Law<Messages> = {
  rank: 270,
  watch: (court) => {
    const most = court.settings.roomMembersMax
    const countIn = (room: string) => court.world.rooms.get(room)?.members.size ?? 0
    const isIn = (room: string, one: ConnectionId) =>
      court.world.rooms.get(room)?.members.has(one) ?? false
    return {
      on: {
        maps: ({ changes }) => {
          for (const change of changes) {
            if (change.map !== 'rooms') continue
            const { room } = change
            const count = countIn(room)
            court.state(count > most, 'over', { room, count, most })
          }
        },
      },
      sent: (event, message) => {
        if (message?.type !== 'error' || message.payload.code !== 'room_full') return
        const room = roomAsked(court, event)
        if (room === null) return
        const { connection } = event
        const count = countIn(room)
        if (count < most) court.tell('refused', { connection, room, count, most })
        else if (isIn(room, connection) && court.accounts.requests.askedAlone === event.cause)
          court.tell('inside', { connection, room })
      },
    }
  },
}

/** The room of the join that is answered; null where nobody can tell, as when the answer is late. */
function roomAsked(
  { accounts, trace }: Court<Messages>,
  { cause, connection }: EventOf<'sent'>,
): string | null {
  const arrived = cause === null ? undefined : trace[cause]
  if (arrived?.kind !== 'delivered' || arrived.connection !== connection) return null
  const asked = accounts.frames.at(arrived.seq)
  return asked?.ok && asked.message.type === 'join' ? asked.message.room : null
}
