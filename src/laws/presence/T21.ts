import type { ConnectionId } from '#kernel/ids.ts'
import type { Law, OfMember } from '#laws/law.ts'
import type { ServerMessage } from '#protocol/messages.ts'

type OfState = OfMember & { readonly whose: ConnectionId }

/** T21 · What a client is told that somebody is up to, a member that it knows said so of itself. */
export const T21: Law<{
  itself: OfMember
  stranger: OfState
  'never said': OfState & { readonly state: string }
}> = {
  rank: 200,
  watch: (court) => {
    const { states, told, persons, sessions } = court.accounts
    if (!states.isPromised) return {}
    return {
      heard: ({ connection }, message) => {
        if (message?.type !== 'joined' && message?.type !== 'user_state') return
        const { room_id: room } = message.payload
        const known = told.by(connection)?.get(room)
        for (const [whose, state] of statesIn(message)) {
          const at = { connection, room, whose }
          const isStranger = () => known && !known.has(persons.nameOf(whose))
          if (whose === sessions.nameOf(connection)) court.tell('itself', { connection, room })
          else if (message.type === 'user_state' && isStranger()) court.tell('stranger', at)
          else if (state !== null && !states.wasSaid(room, whose, state))
            court.tell('never said', { ...at, state: JSON.stringify(state) })
        }
      },
    }
  },
}

/** Whose states a message tells. */
function statesIn(
  message: Extract<ServerMessage, { type: 'joined' | 'user_state' }>,
): readonly (readonly [ConnectionId, unknown])[] {
  if (message.type === 'joined') {
    return Object.entries(message.payload.states ?? {}) as [ConnectionId, unknown][]
  }
  const { connection_id, state } = message.payload
  return [[connection_id as ConnectionId, state]]
}
