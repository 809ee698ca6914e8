import { RoomServer } from '#server/roomServer.ts'
import type { RoomServerOptions } from '#server/roomServerOptions.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class NoReaper extends RoomServer {
  constructor({ heartbeat: _, ...options }: RoomServerOptions) {
    super(options)
  }
}

export const specimen: Specimen = {
  id: 'no-reaper',
  flaw: 'There is no heartbeat.',
  law: 'L3',
  story: 'A laptop is shut: no close event ever comes, and the member stays for ever.',
  reports: [
    github('websockets/ws', 1768),
    github('websockets/ws', 1452),
    github('instantdb/instant', 207),
  ],
  steps: [...both, { do: 'halfOpen', client: 'bob' }, { do: 'wait', ms: 120_000 }],
  make: (options) => new NoReaper(options),
}
