import { ConnectionManager } from '#rooms/connectionManager.ts'
import { join, leave } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

/** Leaving one room takes the connection out of all. */
class LeaveAllRooms extends ConnectionManager<Member> {
  override leaveRoom(connection: Member, roomId: string): boolean {
    if (!this.connectionRooms.get(connection)?.has(roomId)) return false
    for (const each of this.getUserRooms(connection)) super.leaveRoom(connection, each)
    return true
  }
}

export const specimen: Specimen = {
  id: 'leave-all-rooms',
  flaw: 'Leaving one room takes the connection out of all.',
  law: 'T15',
  line: 'for (const each of',
  story:
    'Leave was written as a disconnect that keeps the socket: the client still believes it is in the others.',
  reports: [github('mrniko/netty-socketio', 370)],
  steps: [alice, join('alice', 'general'), join('alice', 'random'), leave('alice', 'general')],
  make: on(LeaveAllRooms),
}
