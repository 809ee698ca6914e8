import { kick } from '#scenario/written/steps.ts'
import { kicked } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** That the client goes out by itself, once it is told, is trusted. */
class KickOnlyTold extends RoomServer {
  protected override putOut(member: Member, room: string, reason: string): boolean {
    return this.manager.isInRoom(member, room) && this.manager.send(member, kicked(room, reason))
  }
}

export const specimen: Specimen = {
  id: 'kick-only-told',
  flaw: 'A kick tells the member, and leaves it in the room.',
  law: 'T16',
  line: 'this.manager.send(member, kicked(room, reason))',
  story: 'It is left to the client to go. One that does not listen stays, hears all and speaks on.',
  reports: [github('liveblocks/liveblocks', 3720), github('RocketChat/Rocket.Chat', 11322)],
  steps: [...both, kick('bob', 'general')],
  make: (options) => new KickOnlyTold(options),
}
