import { isWellFormed } from '#kernel/utf8.ts'
import type { Court } from '#laws/court.ts'
import type { Law, OfConnection, OfRoom } from '#laws/law.ts'
import type { MapChange } from '#trace/traceEvent.ts'

interface Messages {
  readonly name: OfRoom & { readonly named: string }
  readonly rooms: OfRoom & { readonly most: number }
  readonly 'rooms of one': OfConnection & { readonly most: number }
  readonly connections: OfConnection & { readonly most: number }
}

/** S9 · Names and limits. */
export const S9: Law<Messages> = {
  rank: 260,
  watch: (court) => ({
    on: {
      maps: ({ changes }) => {
        for (const change of changes) lookAtLimits(court, change)
      },
    },
  }),
}

function lookAtLimits(court: Court<Messages>, change: MapChange): void {
  const { world, settings } = court
  if (change.map === 'room') {
    const { room } = change
    const named = `${JSON.stringify(room)}`.slice(0, 60)
    court.state(!isName(room, settings.roomIdCharsMax), 'name', { room, named })
    const most = settings.roomsMax
    court.state(world.rooms.size > most, 'rooms', { room, most })
  }
  if (change.map === 'connectionRooms') {
    const { connection } = change
    const most = settings.roomsPerConnectionMax
    const count = world.connectionRooms.get(connection)?.size ?? 0
    court.state(count > most, 'rooms of one', { connection, most })
  }
  if (change.map === 'connections') {
    const { connection } = change
    const most = settings.connectionsMax
    court.state(world.registered.size > most, 'connections', { connection, most })
  }
}

/** Blank names and control characters cannot be seen; `__proto__` reaches the prototype of an object. */
function isName(room: unknown, charsMax: number): boolean {
  return (
    typeof room === 'string' &&
    room.trim() !== '' &&
    room.length <= charsMax &&
    isWellFormed(room) &&
    !/\p{Cc}/u.test(room) &&
    room !== '__proto__'
  )
}
