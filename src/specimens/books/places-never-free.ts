import { RoomsError } from '#rooms/roomsError.ts'
import { connect, join, leave } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** Places are counted as they are taken, and nobody thought of those that become free. */
class PlacesNeverFree extends RoomServer {
  #taken = new Map<string, number>()

  protected override admit(member: Member, room: string): void | Promise<void> {
    const taken = this.#taken.get(room) ?? 0
    if (taken >= this.limits.roomMembersMax) throw new RoomsError('room_full', 'no place is free')
    this.#taken.set(room, taken + 1)
    return super.admit(member, room)
  }
}

export const specimen: Specimen = {
  id: 'places-never-free',
  flaw: 'The joins of a room are counted instead of its members, so a place that was left is never free again.',
  law: 'S11',
  line: 'this.#taken.set(room, taken + 1)',
  story: 'Bob has left, and there is one place. Carol is told that the room is full, for ever.',
  settings: { roomMembersMax: 2 },
  steps: [...both, leave('bob', 'general'), connect('carol'), join('carol', 'general')],
  make: (options) => new PlacesNeverFree(options),
}
