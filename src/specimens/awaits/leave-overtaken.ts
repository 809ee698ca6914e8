import type { Frame } from '#network/sockets.ts'
import { join, leave } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { Awaiting } from '#specimens/awaiting.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

/** A leave asks the database, a join does not, and neither waits for the other. */
class LeaveOvertaken extends Awaiting {
  protected override handle(member: Member, frame: Frame): void {
    const handled = super.handle(member, frame)
    if (handled) this.detach('message handler', handled, member)
  }

  protected override async leave(member: Member, room: string): Promise<void> {
    await this.pause(member.id)
    await super.leave(member, room)
  }
}

export const specimen: Specimen = {
  id: 'leave-overtaken',
  flaw: 'A leave awaits something, and the join that follows overtakes it.',
  law: 'T6',
  story:
    'Alice leaves and comes right back. The join finds her in the room still, and does nothing; then the leave is through, and she is out.',
  reports: [github('socketio/socket.io-client', 1458)],
  steps: [
    alice,
    join('alice', 'general'),
    leave('alice', 'general'),
    { ...join('alice', 'general'), now: true },
  ],
  make: (options) => new LeaveOvertaken(options),
}
