import { VirtualClient } from '#client/virtualClient.ts'
import { drop, join, reconnect, speak } from '#scenario/written/steps.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { alice, bob } from '#specimens/steps.ts'

class QueuesOffline extends VirtualClient {
  #offline: (readonly [room: string, text: string])[] = []

  override say(room: string, text: string): void {
    if (this.socket.state === 'open') super.say(room, text)
    else this.#offline.push([room, text])
  }

  override listen(before?: VirtualClient): void {
    super.listen(before)
    const kept = before instanceof QueuesOffline ? before.#offline.splice(0) : []
    this.socket.on('open', () => {
      for (const [room, text] of kept) this.say(room, text)
    })
  }
}

export const specimen: Specimen = {
  id: 'queues-offline',
  flaw: 'A client keeps what is said while it is offline, and says it before it has joined again.',
  law: 'U3',
  line: 'for (const [room, text] of kept)',
  story:
    'Bob writes while his connection is gone. His page sends it in the moment in which it is connected again, before it is back in the room: the server refuses it, and bob takes it for sent.',
  reports: [github('socketio/socket.io-client', 1458)],
  steps: [
    alice,
    bob,
    join('alice', 'general'),
    join('bob', 'general'),
    drop('bob'),
    speak('bob', 'general', 'hi'),
    reconnect('bob'),
    join('bob', 'general'),
  ],
  client: QueuesOffline,
  make: (options) => new RoomServer(options),
}
