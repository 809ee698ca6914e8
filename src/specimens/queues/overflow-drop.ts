import { ConnectionManager } from '#rooms/connectionManager.ts'
import { Outbox, type OutboxOptions } from '#rooms/outbox.ts'
import type { Member } from '#server/member.ts'
import { full, news } from '#specimens/fullTransport.ts'
import { on } from '#specimens/onFlawed.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both, pingStep } from '#specimens/steps.ts'

/** What an owner's message is longer than its text. */
const envelopeChars =
  '{"type":"message","sender":null,"seq":1,"payload":{"text":"","room_id":"general"}}'.length

/** What still fits into an outbox after that, to the last character. */
const restChars = 1_048_576 - 70_000 - 2 * envelopeChars

/** What does not fit is forgotten, and nobody is told. */
class OverflowDrop extends ConnectionManager<Member> {
  protected override makeOutbox(options: OutboxOptions): Outbox {
    const { outboxFramesMax, outboxBytesMax } = this.limits
    return new (class extends Outbox {
      override push(text: string): void {
        const { frames, bytes } = this.depth
        if (frames < outboxFramesMax && bytes + text.length <= outboxBytesMax) super.push(text)
      }
    })(options)
  }
}

export const specimen: Specimen = {
  id: 'overflow-drop',
  flaw: 'What does not fit into an outbox is dropped in silence.',
  law: 'T6',
  line: 'if (frames < outboxFramesMax',
  story: 'The slow reader stays, and does not know what it missed; its ping is never answered.',
  reports: [github('django/channels', 933), github('django/channels_redis', 212)],
  steps: [...both, ...full('bob'), news(restChars), pingStep('bob'), { do: 'heal', client: 'bob' }],
  make: on(OverflowDrop),
}
