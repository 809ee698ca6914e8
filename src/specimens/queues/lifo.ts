import { ConnectionManager } from '#rooms/connectionManager.ts'
import { Outbox, type OutboxOptions } from '#rooms/outbox.ts'
import { join } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { full } from '#specimens/fullTransport.ts'
import { on } from '#specimens/onFlawed.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** What waits is taken from the end where it was put in. */
class Lifo extends ConnectionManager<Member> {
  protected override makeOutbox(options: OutboxOptions): Outbox {
    return new (class extends Outbox {
      override push(text: string): void {
        super.push(text)
        // The first is being written.
        if (this.queue.length > 2) this.queue.splice(1, 0, ...this.queue.splice(-1))
      }
    })(options)
  }
}

export const specimen: Specimen = {
  id: 'lifo',
  flaw: 'An outbox is drained from the wrong end.',
  law: 'T6',
  line: 'this.queue.splice(1, 0',
  story:
    'A stack where a queue was meant. It shows only when two frames wait: with a slow reader, and never on a developer’s machine.',
  steps: [
    ...both,
    ...full('alice'),
    join('alice', 'random'),
    { do: 'send', client: 'alice', frame: '{nope' },
    { do: 'heal', client: 'alice' },
  ],
  make: on(Lifo),
}
