import { join, leave } from '#scenario/written/steps.ts'
import { left } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

/** A leave is of the room that one is in now, whichever it names. */
class LeaveMeansCurrent extends RoomServer {
  protected override leave(member: Member, room: string): void | Promise<void> {
    const current = [...this.manager.getUserRooms(member)].at(-1)
    if (current === undefined) return super.leave(member, room)
    this.manager.leaveRoom(member, current)
    member.forget(current)
    this.manager.send(member, left(room))
    this.announce('user_left', current, member)
  }
}

export const specimen: Specimen = {
  id: 'leave-means-current',
  flaw: 'A leave takes one out of the room that was joined last, whichever room it names.',
  law: 'T15',
  story:
    'There was only ever one room at a time. Now alice joins the next room first and leaves the old one after that: and is out of the new one.',
  reports: [github('simstudioai/sim', 5937)],
  steps: [alice, join('alice', 'old'), join('alice', 'new'), leave('alice', 'old')],
  make: (options) => new LeaveMeansCurrent(options),
}
