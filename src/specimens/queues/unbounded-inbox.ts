import { join } from '#scenario/written/steps.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { RoomServerOptions } from '#server/roomServerOptions.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

/** What comes while a handler waits, waits as well, however much it is. */
class UnboundedInbox extends RoomServer {
  constructor({ limits, ...options }: RoomServerOptions) {
    super({ ...options, limits: { ...limits, inboxFramesMax: Number.POSITIVE_INFINITY } })
  }
}

export const specimen: Specimen = {
  id: 'unbounded-inbox',
  flaw: 'Frames that wait for a handler are not limited.',
  law: 'S7',
  story:
    'While one join asks the database, its client sends ten thousand more frames. Outboxes have a limit, and nobody thought of the other side.',
  steps: [
    alice,
    join('alice', 'general'),
    ...Array.from({ length: 8 }, (_, at) => ({ ...join('alice', `room ${at}`), now: true })),
  ],
  settings: { inboxFramesMax: 4, authorizeMs: 100 },
  make: (options) => new UnboundedInbox(options),
}
