import { join, speak } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { AwaitedFanout } from '#specimens/awaitedFanout.ts'
import { iterate } from '#specimens/iterate.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** Over the set itself, as Python has it: a set that changed its size throws. */
class AwaitLivePy extends AwaitedFanout {
  protected recipients(room: string): Iterable<Member> {
    return iterate(this.manager.getRoom(room)?.connections ?? new Set<Member>(), 'fail-fast')
  }
}

export const specimen: Specimen = {
  id: 'await-live-py',
  flaw: 'The same in Python: the set changed its size, and the loop throws.',
  law: 'L1',
  story:
    'Somebody joins while a message is sent around. The sender’s task dies, and whoever stood after that place gets nothing.',
  reports: [
    github('fastapi/fastapi', 1991),
    github('mopidy/mopidy', 1993),
    github('Chia-Network/chia-blockchain', 14887),
  ],
  steps: [
    ...both,
    { do: 'connect', client: 'carol' },
    speak('bob', 'general'),
    { ...join('carol', 'general'), now: true },
  ],
  settings: { latencyMs: [5, 5] },
  make: (options) => new AwaitLivePy(options),
}
