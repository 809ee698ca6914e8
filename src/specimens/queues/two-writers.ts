import { ConnectionManager } from '#rooms/connectionManager.ts'
import { Outbox, type OutboxOptions } from '#rooms/outbox.ts'
import { speak } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { full } from '#specimens/fullTransport.ts'
import { on } from '#specimens/onFlawed.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** Each text is sent as soon as it comes, whether or not the one before it was taken. */
class TwoWriters extends ConnectionManager<Member> {
  protected override makeOutbox(options: OutboxOptions): Outbox {
    return new (class extends Outbox {
      override push(text: string): void {
        options.write(text)?.catch(() => options.onDead('send failed'))
      }
    })(options)
  }
}

export const specimen: Specimen = {
  id: 'two-writers',
  flaw: 'A send begins before the one before it is done.',
  law: 'L5',
  line: 'options.write(text)',
  story:
    'Nothing goes wrong while the transport takes all at once. With a slow reader nobody knows any more what was sent, nor in which order.',
  steps: [...both, ...full('bob'), speak('alice', 'general')],
  make: on(TwoWriters),
}
