import { join, kick } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class KickFromAll extends RoomServer {
  protected override putOut(member: Member, room: string, reason: string): boolean {
    if (!this.manager.isInRoom(member, room)) return false
    for (const each of this.manager.getUserRooms(member)) super.putOut(member, each, reason)
    return true
  }
}

export const specimen: Specimen = {
  id: 'kick-from-all',
  flaw: 'A kick out of one room puts the member out of all its rooms.',
  law: 'T15',
  story:
    'Everybody is told, and both maps agree: only that nobody wanted bob out of the other room.',
  steps: [...both, join('bob', 'random'), kick('bob', 'general')],
  make: (options) => new KickFromAll(options),
}
