import { join } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

/** Who is in already needs nothing, and so is told nothing. */
class SecondJoinUnanswered extends RoomServer {
  protected override join(member: Member, room: string): void | Promise<void> {
    if (!this.manager.getRoomMembers(room).has(member)) return super.join(member, room)
  }
}

export const specimen: Specimen = {
  id: 'second-join-unanswered',
  flaw: 'A join of a room that one is in is never answered.',
  law: 'T6',
  story:
    'The answer to the first join was lost, or its listener was gone. The client asks again, every second, for ever.',
  reports: [github('rails/rails', 44652)],
  steps: [alice, join('alice', 'general'), join('alice', 'general')],
  make: (options) => new SecondJoinUnanswered(options),
}
