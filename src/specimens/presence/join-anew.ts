import { join } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** Who joins again is taken out and put in again, and everybody is told both. */
class JoinAnew extends RoomServer {
  protected override join(member: Member, room: string): void | Promise<void> {
    if (this.manager.leaveRoom(member, room)) this.announce('user_left', room, member)
    return super.join(member, room)
  }
}

export const specimen: Specimen = {
  id: 'join-anew',
  flaw: 'A second join is a leave and a join.',
  law: 'T11',
  story:
    'Each retry of a nervous client makes it blink in everybody’s list: left, joined, left, joined.',
  steps: [...both, join('bob', 'general')],
  make: (options) => new JoinAnew(options),
}
