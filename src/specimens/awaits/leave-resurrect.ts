import { ConnectionManager } from '#rooms/connectionManager.ts'
import { join, leave } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { Awaiting } from '#specimens/awaiting.ts'
import { on } from '#specimens/onFlawed.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

class AwaitedLeave extends Awaiting {
  protected override async leave(member: Member, room: string): Promise<void> {
    await this.pause(member.id)
    await super.leave(member, room)
  }
}

/** As Python's defaultdict has it: looking for the rooms of a connection makes an entry for it. */
class LeaveResurrect extends ConnectionManager<Member> {
  override leaveRoom(connection: Member, roomId: string): boolean {
    if (!this.connectionRooms.has(connection)) this.connectionRooms.set(connection, new Set())
    return super.leaveRoom(connection, roomId)
  }
}

export const specimen: Specimen = {
  id: 'leave-resurrect',
  flaw: 'A leave after the disconnect brings the entry back.',
  law: 'S4',
  story: 'Looking up a key makes it, as a defaultdict does.',
  reports: [github('socketio/socket.io', 2396), github('socketio/socket.io-adapter', 58)],
  steps: [
    alice,
    join('alice', 'general'),
    leave('alice', 'general'),
    { do: 'close', client: 'alice', now: true },
  ],
  classes: ['LeaveResurrect', 'AwaitedLeave'],
  make: on(LeaveResurrect, AwaitedLeave),
}
