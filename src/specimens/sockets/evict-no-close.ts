import { ConnectionManager } from '#rooms/connectionManager.ts'
import { speak } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class EvictNoClose extends ConnectionManager<Member> {
  protected override closeEvicted(): void {}
}

export const specimen: Specimen = {
  id: 'evict-no-close',
  flaw: 'An evicted socket is not closed.',
  law: 'S6',
  story:
    'The server has forgotten the connection, its socket is open: the client believes it is connected and hears nothing.',
  reports: [github('centrifugal/centrifuge', 595)],
  steps: [...both, { do: 'deadSocket', client: 'bob' }, speak('alice', 'general')],
  make: on(EvictNoClose),
}
