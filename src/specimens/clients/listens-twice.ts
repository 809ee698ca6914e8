import { VirtualClient } from '#client/virtualClient.ts'
import { drop, join, reconnect } from '#scenario/written/steps.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { alice, bob } from '#specimens/steps.ts'

class ListensTwice extends VirtualClient {
  override listen(before?: VirtualClient): void {
    super.listen(before)
    if (before) super.listen(before)
  }
}

export const specimen: Specimen = {
  id: 'listens-twice',
  flaw: 'A client that comes back begins to listen again, and does not end the listening of before.',
  law: 'U2',
  line: 'if (before)',
  story:
    'After a lost connection the page sets up its listeners anew on top of the old ones. Each frame arrives once, and is handled twice: every message stands there double, every count is one too many.',
  reports: [github('socketio/socket.io', 383)],
  steps: [
    alice,
    drop('alice'),
    reconnect('alice'),
    join('alice', 'general'),
    bob,
    join('bob', 'general'),
  ],
  client: ListensTwice,
  make: (options) => new RoomServer(options),
}
