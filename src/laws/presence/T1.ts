import type { ConnectionId } from '#kernel/ids.ts'
import type { Law, Looks, OfMember } from '#laws/law.ts'
import { presentAs } from '#protocol/messages.ts'
import { Departures, type ToldGone } from './departures.ts'
import { isPresence, type Presence, presenceStanding } from './standing.ts'

/** T1 · Who comes and who goes is told as it is: from what one client can see. */
export const T1: Law<{
  itself: OfMember & { readonly told: Presence['type'] }
  'came twice': OfMember & { readonly who: ConnectionId }
  'was not there': OfMember & { readonly who: ConnectionId }
  'did not go': ToldGone
}> = {
  rank: 160,
  watch: (court) => {
    const { persons, sessions } = court.accounts
    // Of persons T14 says when they are gone; and who comes back is told late of who went meanwhile.
    const isJudged = !persons.isPromised && !sessions.isPromised
    const departures = isJudged ? new Departures(persons) : null
    const heard: Looks['heard'] = ({ connection }, message) => {
      if (message?.type === 'joined') departures?.begins(message.payload.room_id, connection)
      if (!isPresence(message)) return
      const { room_id: room } = message.payload
      const who = presentAs(message.payload) as ConnectionId
      const standing = presenceStanding(court, connection, message)
      if (standing === 'itself') court.tell('itself', { connection, room, told: message.type })
      if (standing === 'came twice' || standing === 'was not there') {
        court.tell(standing, { connection, room, who })
      }
      if (standing === 'news' && message.type === 'user_left') {
        departures?.heard({ connection, room, who })
      }
    }
    if (!departures) return { heard }
    return {
      heard,
      on: {
        maps: (event) => departures.changed(event),
        closed: (event) => {
          if (event.end === 'server') departures.ended(event)
        },
      },
      quiet: (held) => {
        if (held.size > 0) return
        const untrue = departures.untrue()
        // Who shows no rooms shows nobody who goes; T2 is not judged then.
        if (court.gauges.unjudged?.().has('T2')) return
        for (const told of untrue) court.tell('did not go', told)
      },
    }
  },
}
