import { ConnectionManager } from '#rooms/connectionManager.ts'
import { join, leave } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

/** Whatever is empty is removed, also what was made to stay. */
class KeptRoomLost extends ConnectionManager<Member> {
  protected override removeFromRoom(roomId: string, member: Member): void {
    super.removeFromRoom(roomId, member)
    if (this.getRoomCount(roomId) === 0) this.rooms.delete(roomId)
  }
}

export const specimen: Specimen = {
  id: 'kept-room-lost',
  flaw: 'A room that was made to stay goes with its last member.',
  law: 'S10',
  story: 'The lobby, with its name and its topic, is gone each night when the last one goes home.',
  steps: [
    { do: 'createRoom', room: 'general', metadata: { topic: 'all and nothing' } },
    alice,
    join('alice', 'general'),
    leave('alice', 'general'),
  ],
  make: on(KeptRoomLost),
}
