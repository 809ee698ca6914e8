import { join, speak } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class HistoryToldAgain extends RoomServer {
  protected override admit(member: Member, room: string): void | Promise<void> {
    const isIn = this.manager.isInRoom(member, room)
    super.admit(member, room)
    if (isIn) this.tellHistory(member, room)
  }
}

export const specimen: Specimen = {
  id: 'history-told-again',
  flaw: 'Each join is told what was said before, that of somebody who is in the room as well.',
  law: 'T19',
  line: 'if (isIn) this.tellHistory(member, room)',
  story: 'Bob asks twice, to be sure. He reads everything twice.',
  reports: [github('socketio/socket.io', 3516)],
  settings: { historyMessages: 10 },
  steps: [...both, speak('alice', 'general'), join('bob', 'general')],
  make: (options) => new HistoryToldAgain(options),
}
