import { leave } from '#scenario/written/steps.ts'
import { presence } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class TalkAfterLeave extends RoomServer {
  protected override leave(member: Member, room: string): void | Promise<void> {
    const done = super.leave(member, room)
    this.manager.send(
      member,
      presence('user_left', room, { connection_id: member.id }, this.manager.getRoomCount(room)),
    )
    return done
  }
}

export const specimen: Specimen = {
  id: 'talk-after-leave',
  flaw: 'The leaver still hears of the room after its left.',
  law: 'T4',
  story: 'A late event brings a room back to life in a client that has put it away.',
  reports: [github('centrifugal/centrifuge-dart', 128)],
  steps: [...both, leave('bob', 'general')],
  make: (options) => new TalkAfterLeave(options),
}
