import type { Frame } from '#network/sockets.ts'
import { join } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { Awaiting } from '#specimens/awaiting.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

/** `onmessage` is an async function, and nobody waits for it. */
class Overlap extends Awaiting {
  protected override handle(member: Member, frame: Frame): void {
    Promise.resolve(super.handle(member, frame)).catch(() => undefined)
  }

  protected override async join(member: Member, room: string): Promise<void> {
    await this.pause(member.id)
    await super.join(member, room)
  }
}

export const specimen: Specimen = {
  id: 'overlap',
  flaw: 'Frames of one connection are handled at the same time.',
  law: 'T6',
  story:
    'ws.onmessage is an async function, and nobody waits for it: the bad frame is answered while the join before it still asks the database.',
  reports: [github('phoenixframework/phoenix', 1483)],
  steps: [
    alice,
    join('alice', 'general'),
    { do: 'send', client: 'alice', frame: '{nope', now: true },
  ],
  make: (options) => new Overlap(options),
}
