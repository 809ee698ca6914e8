import { join, leave } from '#scenario/written/steps.ts'
import { left } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice, bob } from '#specimens/steps.ts'

class LeaveNonMember extends RoomServer {
  protected override leave(member: Member, room: string): void | Promise<void> {
    this.manager.leaveRoom(member, room)
    this.manager.send(member, left(room))
    this.announce('user_left', room, member)
  }
}

export const specimen: Specimen = {
  id: 'leave-non-member',
  flaw: 'A leave by somebody who is not in the room is announced.',
  law: 'T1',
  story: 'Anybody can have anybody’s room told that somebody left.',
  steps: [alice, bob, join('alice', 'general'), leave('bob', 'general')],
  make: (options) => new LeaveNonMember(options),
}
