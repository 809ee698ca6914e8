import type { Law, OfRoom } from '#laws/law.ts'

/** S3 · No empty rooms, but those that somebody made permanent. */
export const S3: Law<{ empty: OfRoom }> = {
  rank: 120,
  watch: (court) => {
    /** That a room says of itself that it is permanent is not enough. */
    const asked = new Set<string>()
    const look = (room: string) => {
      const found = court.world.rooms.get(room)
      const isAsked = asked.has(room) || court.gauges.stoodAhead?.(room) === true
      const isPermanent = found?.permanent && isAsked
      court.state(found !== undefined && !isPermanent && found.members.size === 0, 'empty', {
        room,
      })
    }
    return {
      on: {
        step: ({ verb, room }) => {
          if (verb === 'createRoom' && room !== undefined) asked.add(room)
          // A new server knows no room.
          if (verb === 'restart') asked.clear()
        },
        maps: ({ changes }) => {
          for (const change of changes) if ('room' in change) look(change.room)
        },
      },
    }
  },
}
