import type { JsonObject } from '#protocol/messages.ts'
import { connect, join, speak } from '#scenario/written/steps.ts'
import { messageSaid } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** The first send that fails ends the loop. */
class DeadEndsFanout extends RoomServer {
  protected override async say(member: Member, room: string, own: JsonObject): Promise<void> {
    const message = messageSaid(member.id, member.nextSeq(room), room, own)
    const others = [...this.manager.getRoomMembers(room)].filter((other) => other !== member)
    try {
      for (const other of others) await other.send(message)
    } catch {
      // The others are not sent it.
    }
  }
}

export const specimen: Specimen = {
  id: 'dead-ends-fanout',
  flaw: 'One dead socket ends the loop over the members.',
  law: 'T8',
  story:
    'The exception is caught, and around the whole loop. Whoever stands in the set behind the dead member hears nothing any more, and is as healthy as can be.',
  reports: [github('workfloworchestrator/orchestrator-core', 1903)],
  steps: [
    ...both,
    connect('carol'),
    join('carol', 'general'),
    { do: 'deadSocket', client: 'bob' },
    speak('alice', 'general'),
  ],
  make: (options) => new DeadEndsFanout(options),
}
