import type { ConnectionId } from '#kernel/ids.ts'
import type { Law, OfMember } from '#laws/law.ts'
import { isPresence } from './standing.ts'

type OfPerson = OfMember & { readonly who: ConnectionId }

/** T14 · Where presence is of persons, a person comes with its first connection, and goes with its last. */
export const T14: Law<{ 'still there': OfPerson; 'there already': OfPerson }> = {
  watch: (court) => {
    const { persons } = court.accounts
    if (!persons.isPromised) return {}
    return {
      sent: ({ connection }, message) => {
        if (!isPresence(message)) return
        const { room_id: room, connection_id } = message.payload
        const who = persons.nameOf(connection_id as ConnectionId)
        const members = [...(court.world.rooms.get(room)?.members ?? [])]
        const isAnother = (id: ConnectionId) =>
          court.accounts.sessions.nameOf(id) !== connection_id && persons.nameOf(id) === who
        if (!members.some(isAnother)) return
        const code = message.type === 'user_left' ? 'still there' : 'there already'
        court.tell(code, { connection, room, who })
      },
    }
  },
}
