import type { ServerSocket } from '#network/sockets.ts'
import { join, throttle, waitNow } from '#scenario/written/steps.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

/** Clients ping by themselves, so whoever is there is heard of. */
class OnlyPingsCount extends RoomServer {
  override connection(socket: ServerSocket): void {
    super.connection(Object.create(socket, { onPong: { value: () => undefined } }))
  }
}

export const specimen: Specimen = {
  id: 'only-pings-count',
  flaw: 'Only what a client says by itself counts as a sign of life; what its browser answers does not.',
  law: 'T9',
  line: 'onPong: { value: () => undefined }',
  story:
    'Alice’s page pings every ten seconds, until she looks at another tab: now its timers run once a minute. Her browser answers each ping of the server, and yet she is cut off, comes back when she looks again, and is gone the minute after.',
  reports: [github('primus/primus', 348), github('vert-x3/vertx-eventbus-bridge-clients', 51)],
  settings: { heartbeatMs: 15_000, clientPingMs: 10_000 },
  steps: [alice, join('alice', 'general'), throttle('alice'), waitNow(100_000)],
  make: (options) => new OnlyPingsCount(options),
}
