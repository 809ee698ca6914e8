import { ConnectionManager } from '#rooms/connectionManager.ts'
import { join } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { Awaiting } from '#specimens/awaiting.ts'
import { on } from '#specimens/onFlawed.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

class AwaitedJoin extends Awaiting {
  protected override async join(member: Member, room: string): Promise<void> {
    await this.pause(member.id)
    await this.admit(member, room)
  }
}

/** Joins whoever asks: it is not looked at again whether the connection is still there. */
class JoinNoRecheck extends ConnectionManager<Member> {
  override joinRoom(connection: Member, roomId: string): boolean {
    if (!this.connectionRooms.has(connection)) this.connectionRooms.set(connection, new Set())
    return super.joinRoom(connection, roomId)
  }
}

export const specimen: Specimen = {
  id: 'join-no-recheck',
  flaw: 'After an await, a join does not look again whether the connection is still there.',
  law: 'S2',
  line: 'await this.pause(member.id)',
  story:
    'The database answers after the socket closed: the join lands after the disconnect and is never cleaned up.',
  reports: [
    github('socketio/socket.io', 4380),
    github('socketio/socket.io', 4067),
    github('ueberdosis/hocuspocus', 204),
  ],
  steps: [alice, join('alice', 'general'), { do: 'close', client: 'alice', now: true }],
  classes: ['JoinNoRecheck', 'AwaitedJoin'],
  make: on(JoinNoRecheck, AwaitedJoin),
}
