import { RoomServer } from '#server/roomServer.ts'
import type { RoomServerOptions } from '#server/roomServerOptions.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** It pings twice as often as it says, and so gives up in half the time. */
class HastyReaper extends RoomServer {
  constructor({ heartbeat, ...options }: RoomServerOptions) {
    const { periodMs = 0, every } = heartbeat ?? {}
    super(every ? { ...options, heartbeat: { periodMs: Math.ceil(periodMs / 2), every } } : options)
  }
}

export const specimen: Specimen = {
  id: 'hasty-reaper',
  flaw: 'The silent are given up in half the time.',
  law: 'L3',
  line: 'Math.ceil(periodMs / 2)',
  story:
    'A phone in a tunnel is silent for a while, and comes back. A reaper that is too quick throws it out each time. The recipe is often misread.',
  reports: [github('websockets/ws', 2217)],
  steps: [...both, { do: 'halfOpen', client: 'bob' }, { do: 'wait', ms: 50_000 }],
  make: (options) => new HastyReaper(options),
}
