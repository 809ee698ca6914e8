import { kick } from '#scenario/written/steps.ts'
import { kicked } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { OverMaps } from '#specimens/overMaps.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class KickOneWay extends OverMaps {
  protected override putOut(member: Member, room: string, reason: string): boolean {
    if (!this.manager.getRoom(room)?.connections.delete(member)) return false
    this.manager.send(member, kicked(room, reason))
    this.announce('user_left', room, member)
    return true
  }
}

export const specimen: Specimen = {
  id: 'kick-one-way',
  flaw: 'A kick cleans only one of the two maps.',
  law: 'S1',
  story:
    'The room is told, and forgets who was kicked; the connection still lists the room. When it comes back, its join is taken for a second one.',
  steps: [...both, kick('bob', 'general')],
  make: (options) => new KickOneWay(options),
}
