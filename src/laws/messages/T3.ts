import type { Law, OfMember } from '#laws/law.ts'
import { senderStanding } from '#laws/presence/standing.ts'

/** T3 · A message is from somebody whom the receiver knows to be there, or was said before it came. */
export const T3: Law<{ stranger: OfMember & { readonly sender: string } }> = {
  rank: 180,
  watch: (court) => ({
    heard: ({ connection }, message) => {
      const { echo } = court.settings
      if (message?.type !== 'message') return
      const { sender, payload } = message
      const standing = senderStanding(court, connection, message, echo)
      if (standing !== 'stranger' || sender === null) return
      if (court.accounts.history.has(connection, message)) return
      court.tell('stranger', { connection, room: payload.room_id, sender })
    },
  }),
}
