import { join } from '#scenario/written/steps.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice, pingStep } from '#specimens/steps.ts'

/** A join asks somebody who never answers, and there is no time limit. */
class NoTimeout extends RoomServer {
  protected override async join(): Promise<void> {
    await new Promise(() => undefined)
  }
}

export const specimen: Specimen = {
  id: 'no-timeout',
  flaw: 'A handler awaits an answer without a time limit.',
  law: 'L4',
  story:
    'The service that is asked is down. The join hangs, and every later frame of this client waits behind it, for ever.',
  steps: [alice, join('alice', 'general'), { ...pingStep('alice'), now: true }],
  make: (options) => new NoTimeout(options),
}
