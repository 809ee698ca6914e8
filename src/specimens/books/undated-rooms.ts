import { ConnectionManager, type ConnectionManagerOptions } from '#rooms/connectionManager.ts'
import { join } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

/** The clock is not handed on. */
class UndatedRooms extends ConnectionManager<Member> {
  constructor({ nowMs: _, ...options }: ConnectionManagerOptions<Member>) {
    super(options)
  }
}

export const specimen: Specimen = {
  id: 'undated-rooms',
  flaw: 'Every room says that it was made at the beginning of time.',
  law: 'S10',
  story:
    'The manager is given a clock, and does not use it. Whoever cleans up rooms that are older than an hour cleans up all of them.',
  steps: [alice, join('alice', 'general')],
  make: on(UndatedRooms),
}
