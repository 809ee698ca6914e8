import type { Law, OfMember } from '#laws/law.ts'
import { isPresence, presenceStanding, senderStanding } from './standing.ts'

/** T4 · What happens in a room reaches a client only while it believes that it is in it. */
export const T4: Law<{ presence: OfMember; message: OfMember; state: OfMember }> = {
  rank: 190,
  watch: (court) => ({
    heard: ({ connection }, message) => {
      if (isPresence(message) && presenceStanding(court, connection, message) === 'outside') {
        court.tell('presence', { connection, room: message.payload.room_id })
      }
      if (message?.type === 'user_state') {
        const { room_id: room } = message.payload
        if (!court.accounts.told.by(connection)?.has(room))
          court.tell('state', { connection, room })
      }
      if (message?.type !== 'message') return
      if (senderStanding(court, connection, message, court.settings.echo) !== 'outside') return
      court.tell('message', { connection, room: message.payload.room_id })
    },
  }),
}
