import type { JsonObject } from '#protocol/messages.ts'
import { connect, join } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

const sendFrame = (client: string, payload: object) => ({
  do: 'send',
  client,
  frame: JSON.stringify({ type: 'message', payload: { room_id: 'general', ...payload } }),
})

/** Who says that it is somebody is taken for it. */
class ForgedSender extends RoomServer {
  protected override say(member: Member, room: string, own: JsonObject): void | Promise<void> {
    const { sender } = own
    const named = [...this.manager.connections].find(({ id }) => id === sender)
    return super.say(named ?? member, room, own)
  }
}

export const specimen: Specimen = {
  id: 'forged-sender',
  flaw: 'A message is from whom its payload says.',
  law: 'T10',
  line: 'const named =',
  story:
    'The server trusts a field that any client can write: carol speaks, and bob reads that alice did.',
  steps: [
    ...both,
    connect('carol'),
    join('carol', 'general'),
    sendFrame('carol', { text: 'I resign', sender: 'alice#1' }),
  ],
  make: (options) => new ForgedSender(options),
}
