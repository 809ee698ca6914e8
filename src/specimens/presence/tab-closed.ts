import { presence } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { twoTabs } from '#specimens/steps.ts'

class TabClosed extends RoomServer {
  protected override announceLeft(member: Member, rooms: readonly string[]): void {
    super.announceLeft(member, [])
    const who = { connection_id: member.id, user: member.person }
    for (const room of rooms) {
      const text = presence('user_left', room, who, this.manager.getRoomCount(room))
      this.manager.broadcastToRoom(room, text)
    }
  }
}

export const specimen: Specimen = {
  id: 'tab-closed',
  flaw: 'Who closes one of two tabs is told to have left.',
  law: 'T14',
  line: 'for (const room of rooms)',
  story: 'Ann closes the tab on her laptop, and goes on with her phone. To the others she is gone.',
  reports: [
    github('laravel/reverb', 213),
    github('beyondcode/laravel-websockets', 362),
    github('woogles-io/liwords', 320),
  ],
  settings: { presence: 'persons' },
  steps: [...twoTabs, { do: 'close', client: 'laptop' }],
  make: (options) => new TabClosed(options),
}
