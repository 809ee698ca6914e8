import type { JsonObject } from '#protocol/messages.ts'
import { kick, speak } from '#scenario/written/steps.ts'
import { messageSaid } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** Who listens is kept beside the rooms; a leave and a close end it, and a kick was added later. */
class KickedStillHears extends RoomServer {
  #listeners = new Set<Member>()

  protected override admit(member: Member, room: string): void | Promise<void> {
    this.#listeners.add(member)
    return super.admit(member, room)
  }

  protected override leave(member: Member, room: string): void | Promise<void> {
    this.#listeners.delete(member)
    return super.leave(member, room)
  }

  protected override say(member: Member, room: string, own: JsonObject): void | Promise<void> {
    if (!this.manager.isInRoom(member, room)) return super.say(member, room, own)
    const message = messageSaid(member.id, member.nextSeq(room), room, own)
    for (const other of this.#listeners) if (other !== member) this.manager.send(other, message)
  }
}

export const specimen: Specimen = {
  id: 'kicked-still-hears',
  flaw: 'Who was kicked still gets what is said in the room.',
  law: 'T4',
  line: 'for (const other of this.#listeners)',
  story:
    'The books are right and everybody is told. Only the list that messages are sent by was forgotten.',
  reports: [github('liveblocks/liveblocks', 3720)],
  steps: [...both, kick('bob', 'general'), speak('alice', 'general')],
  make: (options) => new KickedStillHears(options),
}
