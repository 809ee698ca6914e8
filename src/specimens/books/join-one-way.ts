import { ConnectionManager } from '#rooms/connectionManager.ts'
import { join } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

class JoinOneWay extends ConnectionManager<Member> {
  override joinRoom(connection: Member, roomId: string): boolean {
    const joined = super.joinRoom(connection, roomId)
    if (joined) this.connectionRooms.get(connection)?.delete(roomId)
    return joined
  }
}

export const specimen: Specimen = {
  id: 'join-one-way',
  flaw: 'Join forgets the connection → rooms direction.',
  law: 'S1',
  story: 'The disconnect looks up the rooms of a connection, finds none, and cleans none.',
  reports: [github('socketio/socket.io', 2311)],
  steps: [alice, join('alice', 'general')],
  make: on(JoinOneWay),
}
