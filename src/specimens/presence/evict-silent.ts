import { ConnectionManager, type ConnectionManagerOptions } from '#rooms/connectionManager.ts'
import { speak } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class EvictSilent extends ConnectionManager<Member> {
  constructor({ onEvict: _, ...options }: ConnectionManagerOptions<Member>) {
    super(options)
  }
}

export const specimen: Specimen = {
  id: 'evict-silent',
  flaw: 'A dead socket is removed, and nobody is told.',
  law: 'T2',
  story:
    'The broadcast collects the dead and drops them, as the pattern has it; their peers see them in the room for ever.',
  steps: [...both, { do: 'deadSocket', client: 'bob' }, speak('alice', 'general')],
  make: on(EvictSilent),
}
