import { ConnectionManager } from '#rooms/connectionManager.ts'
import { Outbox, type OutboxOptions } from '#rooms/outbox.ts'
import type { Member } from '#server/member.ts'
import { full } from '#specimens/fullTransport.ts'
import { on } from '#specimens/onFlawed.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** Frames are counted, and what stands in them is not. */
class BytesUncounted extends ConnectionManager<Member> {
  protected override makeOutbox(options: OutboxOptions): Outbox {
    return new (class extends Outbox {
      override get depth(): { frames: number; bytes: number } {
        return { frames: super.depth.frames, bytes: 0 }
      }
    })({ ...options, bytesMax: Number.POSITIVE_INFINITY })
  }
}

export const specimen: Specimen = {
  id: 'bytes-uncounted',
  flaw: 'The bytes that wait for a connection are never counted.',
  law: 'S7',
  story:
    'There is a limit in bytes, and the number that is held against it stays 0. By its own books all is well; the network knows better.',
  steps: [...both, ...full('bob')],
  make: on(BytesUncounted),
}
