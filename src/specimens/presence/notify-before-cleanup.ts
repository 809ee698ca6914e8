import { leave } from '#scenario/written/steps.ts'
import { left, presence } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class NotifyBeforeCleanup extends RoomServer {
  protected override leave(member: Member, room: string): void | Promise<void> {
    const text = presence(
      'user_left',
      room,
      { connection_id: member.id },
      this.manager.getRoomCount(room) - 1,
    )
    this.manager.broadcastToRoom(room, text)
    this.manager.leaveRoom(member, room)
    this.manager.send(member, left(room))
  }
}

export const specimen: Specimen = {
  id: 'notify-before-cleanup',
  flaw: 'Leave announces before it removes.',
  law: 'T1',
  story: 'The leaver is still a member, and is told of its own leaving.',
  steps: [...both, leave('bob', 'general')],
  make: (options) => new NotifyBeforeCleanup(options),
}
