import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class RoomsAfterCleanup extends RoomServer {
  protected override part(member: Member): void {
    this.manager.disconnect(member)
    this.announceLeft(member, [...this.manager.getUserRooms(member)])
  }
}

export const specimen: Specimen = {
  id: 'rooms-after-cleanup',
  flaw: 'Disconnect asks for the rooms after it has cleaned them.',
  law: 'T2',
  story: 'The list is empty by then, so nobody is told.',
  reports: [
    github('socketio/socket.io', 1869),
    github('socketio/socket.io', 1814),
    github('miguelgrinberg/python-socketio', 400),
    github('oven-sh/bun', 6691),
  ],
  steps: [...both, { do: 'close', client: 'bob' }],
  make: (options) => new RoomsAfterCleanup(options),
}
