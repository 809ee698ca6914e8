import { ConnectionManager } from '#rooms/connectionManager.ts'
import { Outbox, type OutboxOptions } from '#rooms/outbox.ts'
import { speak } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { full } from '#specimens/fullTransport.ts'
import { on } from '#specimens/onFlawed.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** As long as a frame is being written, what comes meanwhile is left out: it is old by then anyway. */
class StalledSkipped extends ConnectionManager<Member> {
  protected override makeOutbox(options: OutboxOptions): Outbox {
    return new (class extends Outbox {
      override push(text: string): void {
        if (this.depth.bytes < 65_536) super.push(text)
      }
    })(options)
  }
}

export const specimen: Specimen = {
  id: 'stalled-skipped',
  flaw: 'While a member does not read, it is left out, and takes part again when it reads.',
  law: 'T8',
  story:
    'Meant to save memory. Bob’s phone comes out of the tunnel, the connection stands, and of what was said meanwhile he hears nothing: nor does anybody tell him that he missed it.',
  reports: [github('django/channels_redis', 212)],
  steps: [...both, ...full('bob'), speak('alice', 'general'), { do: 'heal', client: 'bob' }],
  make: on(StalledSkipped),
}
