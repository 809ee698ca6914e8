import type { JsonObject } from '#protocol/messages.ts'
import { join, speak } from '#scenario/written/steps.ts'
import { messageSaid } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** Each join adds a listener, and each listener gets the message. */
class AsOftenAsJoined extends RoomServer {
  #listeners: { readonly room: string; readonly member: Member }[] = []

  protected override join(member: Member, room: string): void | Promise<void> {
    this.#listeners.push({ room, member })
    return super.join(member, room)
  }

  protected override say(member: Member, room: string, own: JsonObject): void {
    const message = messageSaid(member.id, member.nextSeq(room), room, own)
    const members = this.manager.getRoomMembers(room)
    for (const listener of this.#listeners) {
      if (listener.room !== room || listener.member === member) continue
      if (members.has(listener.member)) this.manager.send(listener.member, message)
    }
  }
}

export const specimen: Specimen = {
  id: 'as-often-as-joined',
  flaw: 'Who joined a room three times gets each message three times.',
  law: 'T7',
  story:
    'The client joins again whenever it is connected again, to be on the safe side. The maps are sets and do not mind; the list of listeners does.',
  reports: [github('socketio/socket.io', 3516)],
  steps: [...both, join('bob', 'general'), join('bob', 'general'), speak('alice', 'general')],
  make: (options) => new AsOftenAsJoined(options),
}
