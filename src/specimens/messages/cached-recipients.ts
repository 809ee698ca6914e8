import type { JsonObject } from '#protocol/messages.ts'
import { join, speak } from '#scenario/written/steps.ts'
import { messageSaid } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** The recipients of a room are remembered from its first message on. */
class CachedRecipients extends RoomServer {
  #cached = new Map<string, ReadonlySet<Member>>()

  protected override say(member: Member, room: string, own: JsonObject): void {
    const recipients = this.#cached.get(room) ?? this.manager.getRoomMembers(room)
    this.#cached.set(room, recipients)
    const message = messageSaid(member.id, member.nextSeq(room), room, own)
    for (const other of recipients) if (other !== member) this.manager.send(other, message)
  }
}

export const specimen: Specimen = {
  id: 'cached-recipients',
  flaw: 'The recipients of a room are cached, and a join does not renew the cache.',
  law: 'T8',
  line: 'this.#cached.get(room) ??',
  story: 'Who joins after the first message hears nothing, while both maps and all views agree.',
  steps: [
    ...both,
    speak('alice', 'general'),
    { do: 'connect', client: 'carol' },
    join('carol', 'general'),
    speak('alice', 'general'),
  ],
  make: (options) => new CachedRecipients(options),
}
