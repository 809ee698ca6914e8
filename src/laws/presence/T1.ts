import type { ConnectionId } from '#kernel/ids.ts'
import type { Law, OfMember } from '#laws/law.ts'
import { presentAs } from '#protocol/messages.ts'
import { isPresence, type Presence, presenceStanding } from './standing.ts'

/** T1 · Who comes and who goes is told as it is: from what one client can see. */
export const T1: Law<{
  itself: OfMember & { readonly told: Presence['type'] }
  'came twice': OfMember & { readonly who: ConnectionId }
  'was not there': OfMember & { readonly who: ConnectionId }
}> = {
  rank: 160,
  watch: (court) => ({
    heard: ({ connection }, message) => {
      if (!isPresence(message)) return
      const { room_id: room } = message.payload
      const who = presentAs(message.payload) as ConnectionId
      const standing = presenceStanding(court, connection, message)
      if (standing === 'itself') court.tell('itself', { connection, room, told: message.type })
      if (standing === 'came twice' || standing === 'was not there') {
        court.tell(standing, { connection, room, who })
      }
    },
  }),
}
