import { presence } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { twoTabs } from '#specimens/steps.ts'

class SecondTabComes extends RoomServer {
  protected override announce(
    type: 'user_joined' | 'user_left',
    room: string,
    member: Member,
  ): void {
    if (type === 'user_left') return super.announce(type, room, member)
    const who = { connection_id: member.id, user: member.person }
    const text = presence(type, room, who, this.manager.getRoomCount(room))
    this.manager.broadcastToRoom(room, text, { exclude: member })
  }
}

export const specimen: Specimen = {
  id: 'second-tab-comes',
  flaw: 'With every tab that somebody opens the room is told that they came.',
  law: 'T14',
  line: 'this.manager.broadcastToRoom(room, text, { exclude: member })',
  story: 'Ann is in the list twice, and once more with each tab. Only one of her ever leaves.',
  settings: { presence: 'persons' },
  steps: twoTabs,
  make: (options) => new SecondTabComes(options),
}
