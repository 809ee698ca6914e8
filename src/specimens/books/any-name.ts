import { ConnectionManager, type ConnectionManagerOptions } from '#rooms/connectionManager.ts'
import { join } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

class AnyName extends ConnectionManager<Member> {
  constructor(options: ConnectionManagerOptions<Member>) {
    super({ ...options, limits: { ...options.limits, roomIdCharsMax: Number.POSITIVE_INFINITY } })
  }
}

export const specimen: Specimen = {
  id: 'any-name',
  flaw: 'A room may have a name of any length.',
  law: 'S9',
  story: 'One client joins rooms with names of a megabyte, and each is kept and sent around.',
  steps: [alice, join('alice', 'x'.repeat(500))],
  make: on(AnyName),
}
