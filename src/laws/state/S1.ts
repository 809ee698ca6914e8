import type { ConnectionId } from '#kernel/ids.ts'
import type { Law, OfMember } from '#laws/law.ts'

/** S1 · Both maps agree: judged wherever a change touched either. */
export const S1: Law<{ 'only the room': OfMember; 'only the connection': OfMember }> = {
  rank: 100,
  watch: (court) => {
    const look = (room: string, connection: ConnectionId) => {
      const { rooms, connectionRooms } = court.world
      const roomLists = rooms.get(room)?.members.has(connection) ?? false
      const connectionLists = connectionRooms.get(connection)?.has(room) ?? false
      const code = roomLists ? 'only the room' : 'only the connection'
      court.state(roomLists !== connectionLists, code, { connection, room })
    }
    return {
      on: {
        maps: ({ changes }) => {
          for (const change of changes) {
            if (change.map === 'rooms' || change.map === 'connectionRooms') {
              look(change.room, change.connection)
            }
          }
        },
      },
    }
  },
}
