import { join } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { Awaiting } from '#specimens/awaiting.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** Each announcement is a task of its own, and sees who is there when it runs. */
class AsyncFanout extends Awaiting {
  protected override announce(
    type: 'user_joined' | 'user_left',
    room: string,
    member: Member,
  ): void {
    const later = async () => {
      await this.pause(member.id)
      super.announce(type, room, member)
    }
    this.detach('fan-out', later(), member)
  }
}

export const specimen: Specimen = {
  id: 'async-fanout',
  flaw: 'Each announcement is sent off as a task of its own, and nobody waits for it.',
  law: 'T1',
  line: "this.detach('fan-out', later(), member)",
  story:
    'It is sent to those who are in the room when the task runs. Who joined meanwhile has the joiner in its list already, and is told again.',
  reports: [github('django/channels', 1052)],
  steps: [
    ...both,
    { do: 'connect', client: 'carol' },
    { do: 'connect', client: 'dave' },
    join('carol', 'general'),
    { ...join('dave', 'general'), now: true },
  ],
  make: (options) => new AsyncFanout(options),
}
