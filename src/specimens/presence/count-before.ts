import { leave } from '#scenario/written/steps.ts'
import { presence } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** The count of those who were there before somebody left. */
class CountBefore extends RoomServer {
  protected override announce(
    type: 'user_joined' | 'user_left',
    room: string,
    member: Member,
  ): void {
    const count = this.manager.getRoomCount(room) + (type === 'user_left' ? 1 : 0)
    const text = presence(type, room, { connection_id: member.id }, count)
    this.manager.broadcastToRoom(room, text, { exclude: member })
  }
}

export const specimen: Specimen = {
  id: 'count-before',
  flaw: 'Who leaves is still counted when that is told.',
  law: 'S5',
  story:
    'The number was read before the member was removed. Every list is right, and the badge beside it is one too high.',
  steps: [...both, leave('bob', 'general')],
  make: (options) => new CountBefore(options),
}
