import { ConnectionManager } from '#rooms/connectionManager.ts'
import { join, leave } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

class EmptyRoom extends ConnectionManager<Member> {
  protected override removeFromRoom(roomId: string, connection: Member): void {
    this.rooms.get(roomId)?.connections.delete(connection)
  }
}

export const specimen: Specimen = {
  id: 'empty-room',
  flaw: 'An empty room is not deleted.',
  law: 'S3',
  story:
    'The last member leaves and the room stays, in memory and in every list. One report counts 652 rooms and one socket.',
  reports: [
    github('socketio/socket.io', 1736),
    github('socketio/socket.io', 1599),
    github('socketio/socket.io', 1808),
  ],
  steps: [alice, join('alice', 'general'), leave('alice', 'general')],
  make: on(EmptyRoom),
}
