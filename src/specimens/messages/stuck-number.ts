import type { JsonObject } from '#protocol/messages.ts'
import { speak } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class StuckNumber extends RoomServer {
  protected override say(member: Member, room: string, own: JsonObject): void | Promise<void> {
    member.forget(room)
    return super.say(member, room, own)
  }
}

export const specimen: Specimen = {
  id: 'stuck-number',
  flaw: 'Every message has the same number.',
  law: 'T7',
  story: 'A receiver can tell neither a message that is missing nor one that came twice.',
  steps: [...both, speak('alice', 'general'), speak('alice', 'general')],
  make: (options) => new StuckNumber(options),
}
