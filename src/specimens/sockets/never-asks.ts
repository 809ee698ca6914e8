import type { ServerSocket } from '#network/sockets.ts'
import { waitNow } from '#scenario/written/steps.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

/** It counts the beats in which nothing was heard, and its pings go nowhere. */
class NeverAsks extends RoomServer {
  override connection(socket: ServerSocket): void {
    super.connection(Object.create(socket, { ping: { value: () => undefined } }))
  }
}

export const specimen: Specimen = {
  id: 'never-asks',
  flaw: 'Who says nothing for a while is given up, and never was asked.',
  law: 'T9',
  story:
    'An idle timeout that was taken for a heartbeat. Alice reads, and has nothing to say: after a minute and a half she is cut off, though she would have answered.',
  steps: [alice, waitNow(100_000)],
  make: (options) => new NeverAsks(options),
}
