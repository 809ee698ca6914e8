import { join, leave, speak, waitNow } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { AwaitedFanout } from '#specimens/awaitedFanout.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** Over a copy: who left meanwhile is still sent to, and who is far down hears late. */
class AwaitSnapshot extends AwaitedFanout {
  protected recipients(room: string): Iterable<Member> {
    return this.manager.getRoomMembers(room)
  }
}

export const specimen: Specimen = {
  id: 'await-snapshot',
  flaw: 'The fan-out waits after each recipient, over a copy of the members.',
  law: 'T3',
  line: 'await this.pause(member.id)',
  story:
    'Alice is sent that carol came, and bob is next. Meanwhile alice leaves and carol speaks: now bob is first in line, and hears from somebody he was never told of. A copy before the loop mends the crash, and not the order.',
  reports: [
    github('centrifugal/centrifuge-dart', 128),
    github('phoenixframework/phoenix', 'c73bbfcfe'),
  ],
  steps: [
    ...both,
    { do: 'connect', client: 'carol' },
    join('carol', 'general'),
    waitNow(10),
    { ...leave('alice', 'general'), now: true },
    waitNow(5),
    { ...speak('carol', 'general'), now: true },
  ],
  settings: { latencyMs: [5, 5] },
  make: (options) => new AwaitSnapshot(options),
}
