import { ConnectionManager, type ConnectionManagerOptions } from '#rooms/connectionManager.ts'
import { Outbox, type OutboxOptions } from '#rooms/outbox.ts'
import type { Member } from '#server/member.ts'

/** The reference manager with one flaw each in what waits to be sent. What stands here is the flaw. */

/** Whatever does not fit waits all the same. */
export class Unbounded extends ConnectionManager<Member> {
  constructor({ limits, ...options }: ConnectionManagerOptions<Member>) {
    const none = Number.POSITIVE_INFINITY
    super({ ...options, limits: { ...limits, outboxFramesMax: none, outboxBytesMax: none } })
  }
}

/** What does not fit is forgotten, and nobody is told. */
export class OverflowDrop extends ConnectionManager<Member> {
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

/** Each text is sent as soon as it comes, whether or not the one before it was taken. */
export class TwoWriters extends ConnectionManager<Member> {
  protected override makeOutbox(options: OutboxOptions): Outbox {
    return new (class extends Outbox {
      override push(text: string): void {
        options.write(text)?.catch(() => options.onDead('send failed'))
      }
    })(options)
  }
}

/** What waits is taken from the end where it was put in. */
export class Lifo extends ConnectionManager<Member> {
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
