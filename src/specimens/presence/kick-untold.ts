import { kick } from '#scenario/written/steps.ts'
import { kicked } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class KickUntold extends RoomServer {
  protected override putOut(member: Member, room: string, reason: string): boolean {
    return this.manager.leaveRoom(member, room) && this.manager.send(member, kicked(room, reason))
  }
}

export const specimen: Specimen = {
  id: 'kick-untold',
  flaw: 'Who is kicked is told, and the others in the room are not.',
  law: 'T2',
  story: 'To the others bob is still in the list, and they go on talking to him.',
  steps: [...both, kick('bob', 'general')],
  make: (options) => new KickUntold(options),
}
