import { VirtualClient } from '#client/virtualClient.ts'
import { join } from '#scenario/written/steps.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice, bob } from '#specimens/steps.ts'

class SpeaksEarly extends VirtualClient {
  override join(room: string): void {
    this.say(room, 'hello')
    super.join(room)
  }
}

export const specimen: Specimen = {
  id: 'speaks-early',
  flaw: 'A client says hello in a room before it is in.',
  law: 'U3',
  line: 'hello',
  story:
    'Its hello goes out as soon as somebody opens the room, and not when the server has said that it has joined. The server is right to refuse it, and nobody ever reads it.',
  steps: [alice, bob, join('alice', 'general'), join('bob', 'general')],
  client: SpeaksEarly,
  make: (options) => new RoomServer(options),
}
