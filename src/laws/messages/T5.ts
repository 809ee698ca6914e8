import type { Law, OfMember } from '#laws/law.ts'
import { senderStanding } from '#laws/presence/standing.ts'

/** T5 · No message comes back to its sender, unless that is asked for, nor to whom its sender leaves out. */
export const T5: Law<{ echoed: OfMember; spared: OfMember }> = {
  rank: 220,
  watch: (court) => {
    /** A server that echoes does so at every message: it is told once. */
    let isEchoTold = false
    const { echo } = court.settings
    return {
      heard: ({ connection }, message) => {
        if (isEchoTold || message?.type !== 'message' || message.history) return
        if (senderStanding(court, connection, message, echo) !== 'itself') return
        isEchoTold = true
        court.tell('echoed', { connection, room: message.payload.room_id })
      },
      sent: ({ connection }) => {
        const { carried } = court.accounts.owed
        if (carried?.taken.spared !== connection) return
        court.tell('spared', { connection, room: carried.taken.room })
      },
    }
  },
}
