import { join } from '#scenario/written/steps.ts'
import { left } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { Awaiting } from '#specimens/awaiting.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

/** Says goodbye to a socket that is closed; what comes after the await is the cleanup. */
class Farewell extends Awaiting {
  protected override part(member: Member): void {
    this.detach({ listener: 'close' }, this.#goodbye(member), member)
  }

  async #goodbye(member: Member): Promise<void> {
    for (const room of this.manager.getUserRooms(member)) await member.send(left(room))
    super.part(member)
  }
}

export const specimen: Specimen = {
  id: 'farewell',
  flaw: 'Disconnect says goodbye to the closed socket before it cleans up.',
  law: 'L1',
  line: 'await member.send(left(room))',
  story:
    'The send rejects, for there is nobody to send to, and the cleanup that stands after it never runs.',
  reports: [github('Kludex/starlette', 2766), github('django/channels', 1052)],
  steps: [alice, join('alice', 'general'), { do: 'close', client: 'alice' }],
  make: (options) => new Farewell(options),
}
