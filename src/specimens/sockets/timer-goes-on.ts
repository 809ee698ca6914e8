import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

/** The heartbeat is begun, and never ended. */
class TimerGoesOn extends RoomServer {
  override stop(): void {}
}

export const specimen: Specimen = {
  id: 'timer-goes-on',
  flaw: 'The heartbeat of a server that was stopped goes on.',
  law: 'L2',
  story:
    'Each restart leaves a timer behind, and with it all that the timer knows: the old server is never given back, and the process does not end.',
  steps: [alice, { do: 'restart' }],
  make: (options) => new TimerGoesOn(options),
}
