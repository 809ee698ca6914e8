import type { ServerSocket } from '#network/sockets.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

/** The queue of a socket is put back into the map when the socket closes, for it was read once more. */
class InboxKept extends RoomServer {
  override connection(socket: ServerSocket): void {
    super.connection(socket)
    for (const [member, inbox] of this.inboxes) {
      if (member.id === socket.id) socket.onClose(() => this.inboxes.set(member, inbox))
    }
  }
}

export const specimen: Specimen = {
  id: 'inbox-kept',
  flaw: 'The inbox of a closed socket is kept.',
  law: 'S4',
  line: 'this.inboxes.set(member, inbox)',
  story: 'One map of many that the cleanup does not know of: a little more memory with each visit.',
  steps: [alice, { do: 'close', client: 'alice' }],
  make: (options) => new InboxKept(options),
}
