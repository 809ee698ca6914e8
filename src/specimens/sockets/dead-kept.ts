import { ConnectionManager } from '#rooms/connectionManager.ts'
import { speak } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class DeadKept extends ConnectionManager<Member> {
  protected override evict(): void {}
}

export const specimen: Specimen = {
  id: 'dead-kept',
  flaw: 'A failed send is ignored.',
  law: 'S8',
  story:
    'The exception is caught and logged; the dead member stays, and is sent to again and again.',
  reports: [github('miguelgrinberg/Flask-SocketIO', 243)],
  steps: [...both, { do: 'deadSocket', client: 'bob' }, speak('alice', 'general')],
  make: on(DeadKept),
}
