import { ConnectionManager } from '#rooms/connectionManager.ts'
import { connect, join } from '#scenario/written/steps.ts'
import { roomRemoved } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** Whoever goes takes every room along, and those who were in it are told. */
class RoomsWithAnybody extends ConnectionManager<Member> {
  override disconnect(member: Member): string[] {
    const rooms = super.disconnect(member)
    for (const room of [...this.rooms.keys()]) {
      for (const other of this.removeRoom(room)) this.send(other, roomRemoved(room))
    }
    return rooms
  }
}

export const specimen: Specimen = {
  id: 'rooms-with-anybody',
  flaw: 'Whoever disconnects takes all rooms along.',
  law: 'T15',
  story:
    'The handler of a disconnect was written when there was one room and one host. Now carol closes her tab, who was in no room at all, and everybody else is told that their room is gone.',
  reports: [github('Gabsii/spoti-vote', 33)],
  steps: [...both, connect('carol'), join('carol', 'lobby'), { do: 'close', client: 'carol' }],
  make: on(RoomsWithAnybody),
}
