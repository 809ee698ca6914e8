import { connect, join, speak } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class HistoryNewestFirst extends RoomServer {
  protected override tellHistory(member: Member, room: string): void {
    const said = [...this.history.of(this.manager.getRoom(room))].reverse()
    for (const text of said) this.manager.send(member, text)
  }
}

export const specimen: Specimen = {
  id: 'history-newest-first',
  flaw: 'What was said before is told in the order in which a database gives it: the newest first.',
  law: 'T19',
  story: 'Carol joins, and reads the answer before the question.',
  settings: { historyMessages: 10 },
  steps: [
    ...both,
    speak('alice', 'general', 'tea?'),
    speak('alice', 'general', 'or coffee?'),
    connect('carol'),
    join('carol', 'general'),
  ],
  make: (options) => new HistoryNewestFirst(options),
}
