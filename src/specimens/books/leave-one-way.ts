import { ConnectionManager } from '#rooms/connectionManager.ts'
import { leave } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class LeaveOneWay extends ConnectionManager<Member> {
  override leaveRoom(connection: Member, roomId: string): boolean {
    if (!this.connectionRooms.get(connection)?.has(roomId)) return false
    this.removeFromRoom(roomId, connection)
    return true
  }
}

export const specimen: Specimen = {
  id: 'leave-one-way',
  flaw: 'Leave forgets the connection → rooms direction.',
  law: 'S1',
  story:
    'The room no longer lists the connection, the connection still lists the room; its next join is taken for a second one and ignored.',
  reports: [github('socketio/socket.io', 2311)],
  steps: [...both, leave('bob', 'general')],
  make: on(LeaveOneWay),
}
