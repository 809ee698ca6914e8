import type { JsonObject } from '#protocol/messages.ts'
import { join } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

class RawRelay extends RoomServer {
  protected override say(member: Member, room: string, own: JsonObject): void | Promise<void> {
    if (member.route.endpoint !== 'room') return super.say(member, room, own)
    this.manager.broadcastToRoom(room, String(own.text), { exclude: member })
  }
}

export const specimen: Specimen = {
  id: 'raw-relay',
  flaw: 'The room endpoint forwards text as it is.',
  law: 'T10',
  story: 'A member sends what looks like an event of the server, and everybody believes it.',
  steps: [
    alice,
    join('alice', 'general'),
    { do: 'connect', client: 'bob', path: '/ws/room/general' },
    { do: 'send', client: 'bob', frame: 'plain words' },
  ],
  make: (options) => new RawRelay(options),
}
