import { ConnectionManager } from '#rooms/connectionManager.ts'
import { join, leave } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

/** Joining makes a room as its owner does: one that stays. */
class KeptByJoining extends ConnectionManager<Member> {
  override joinRoom(member: Member, roomId: string): boolean {
    if (!this.rooms.has(roomId)) this.createRoom(roomId, roomId)
    return super.joinRoom(member, roomId)
  }
}

export const specimen: Specimen = {
  id: 'kept-by-joining',
  flaw: 'A room that is made by joining stays for ever.',
  law: 'S3',
  story:
    'Joining makes the room by the owner’s own function, and so marks it as one to be kept. The server finds nothing wrong with it: it says so itself.',
  steps: [alice, join('alice', 'general'), leave('alice', 'general')],
  make: on(KeptByJoining),
}
