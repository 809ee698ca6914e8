import { ConnectionManager } from '#rooms/connectionManager.ts'
import type { EvictReason } from '#rooms/outbox.ts'
import { join } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { alice, bob } from '#specimens/steps.ts'

/** Evicts there and then, in the middle of a fan-out or of a join. */
class ReentrantEvict extends ConnectionManager<Member> {
  protected override doom(connection: Member, why: EvictReason): void {
    this.evict(connection, why)
  }
}

export const specimen: Specimen = {
  id: 'reentrant-evict',
  flaw: 'An eviction runs in the middle of the fan-out, or of the join, that found it.',
  law: 'T1',
  story:
    'The joiner’s own acknowledgement overflows its outbox, and it is gone before it was announced: the room hears that somebody left who never came.',
  reports: [github('socketio/socket.io-adapter', 74)],
  steps: [
    alice,
    bob,
    join('alice', 'general'),
    join('bob', 'random'),
    { do: 'stall', client: 'bob' },
    { do: 'broadcast', room: 'random', text: 'x'.repeat(70_000) },
    { do: 'broadcast', room: 'random', text: 'and' },
    { do: 'broadcast', room: 'random', text: 'so on' },
    join('bob', 'general'),
  ],
  settings: { outboxFramesMax: 3 },
  make: on(ReentrantEvict),
}
