import type { ConnectionId } from '#kernel/ids.ts'
import type { Law, OfMember } from '#laws/law.ts'
import type { MapChange } from '#trace/traceEvent.ts'

/** S2 · No ghosts: a member is a connection that the server has. */
export const S2: Law<{ ghost: OfMember }> = {
  rank: 110,
  watch: (court) => {
    const listedIn = new ListedIn()
    const look = (room: string, connection: ConnectionId) => {
      const { rooms, registered } = court.world
      const listed = rooms.get(room)?.members.has(connection) ?? false
      court.state(listed && !registered.has(connection), 'ghost', { connection, room })
    }
    return {
      on: {
        maps: ({ changes }) => {
          for (const change of changes) if (change.map === 'rooms') listedIn.changed(change)
          for (const change of changes) {
            if (change.map === 'rooms' || change.map === 'connectionRooms') {
              look(change.room, change.connection)
            } else if (change.map === 'connections') {
              for (const room of listedIn.of(change.connection)) look(room, change.connection)
            }
          }
        },
      },
    }
  },
}

/** Which rooms list a connection: so that its going is looked for there only, and not everywhere. */
class ListedIn {
  #rooms = new Map<ConnectionId, Set<string>>()

  of(connection: ConnectionId): readonly string[] {
    return [...(this.#rooms.get(connection) ?? [])]
  }

  changed({ op, room, connection }: MapChange & { map: 'rooms' }): void {
    const rooms = this.#rooms.get(connection) ?? new Set()
    if (op === 'add') this.#rooms.set(connection, rooms.add(room))
    else if (rooms.delete(room) && rooms.size === 0) this.#rooms.delete(connection)
  }
}
