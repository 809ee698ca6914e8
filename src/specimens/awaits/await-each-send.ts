import type { JsonObject } from '#protocol/messages.ts'
import { connect, join, speak } from '#scenario/written/steps.ts'
import { messageSaid } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** Each send is awaited before the next one is begun. */
class AwaitEachSend extends RoomServer {
  protected override async say(member: Member, room: string, own: JsonObject): Promise<void> {
    const message = messageSaid(member.id, member.nextSeq(room), room, own)
    for (const other of this.manager.getRoomMembers(room)) {
      if (other !== member) await other.send(message)?.catch(() => undefined)
    }
  }
}

export const specimen: Specimen = {
  id: 'await-each-send',
  flaw: 'The broadcast awaits each send before the next.',
  law: 'P1',
  line: 'await other.send(message)',
  story:
    'The pattern as tutorials have it. One member whose phone is in a tunnel, and the whole room hears nothing.',
  steps: [
    ...both,
    connect('carol'),
    join('carol', 'general'),
    { do: 'stall', client: 'bob' },
    speak('alice', 'general', 'x'.repeat(40_000)),
    speak('alice', 'general', 'x'.repeat(40_000)),
  ],
  make: (options) => new AwaitEachSend(options),
}
