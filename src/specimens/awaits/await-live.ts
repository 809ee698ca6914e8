import { join, leave, waitNow } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { AwaitedFanout } from '#specimens/awaitedFanout.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** Over the Set itself, as JavaScript has it: who leaves and comes back is met twice. */
class AwaitLive extends AwaitedFanout {
  protected recipients(room: string): Iterable<Member> {
    return this.manager.getRoom(room)?.connections ?? []
  }
}

export const specimen: Specimen = {
  id: 'await-live',
  flaw: 'The fan-out waits after each recipient, over the live Set.',
  law: 'T1',
  story:
    'A Set in JavaScript is gone over as it is: alice was told that carol came, leaves, comes back, stands at the end of the Set now, and is told again.',
  reports: [github('uNetworking/uWebSockets.js', 653)],
  steps: [
    ...both,
    { do: 'connect', client: 'carol' },
    join('carol', 'general'),
    waitNow(10),
    { ...leave('alice', 'general'), now: true },
    waitNow(5),
    { ...join('alice', 'general'), now: true },
  ],
  settings: { latencyMs: [5, 5] },
  make: (options) => new AwaitLive(options),
}
