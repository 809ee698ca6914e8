import { ConnectionManager } from '#rooms/connectionManager.ts'
import { join } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

class FirstRoomOnly extends ConnectionManager<Member> {
  override disconnect(connection: Member): string[] {
    const [first] = this.getUserRooms(connection)
    this.connectionRooms.set(connection, new Set(first === undefined ? [] : [first]))
    return super.disconnect(connection)
  }
}

export const specimen: Specimen = {
  id: 'first-room-only',
  flaw: 'Disconnect cleans only the first room.',
  law: 'S1',
  story: 'A return too early in the loop: everybody tests with one room.',
  reports: [
    github('pusher/pusher-js', 4),
    github('socketio/socket.io', 373),
    github('socketio/socket.io', 1793),
  ],
  steps: [
    alice,
    join('alice', 'general'),
    join('alice', 'random'),
    { do: 'close', client: 'alice' },
  ],
  make: on(FirstRoomOnly),
}
