import type { JsonObject } from '#protocol/messages.ts'
import { join, speak } from '#scenario/written/steps.ts'
import { messageSaid } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice, bob } from '#specimens/steps.ts'

class MsgNonMember extends RoomServer {
  protected override say(member: Member, room: string, own: JsonObject): void {
    const message = messageSaid(member.id, member.nextSeq(room), room, own)
    this.manager.broadcastToRoom(room, message, { exclude: member })
  }
}

export const specimen: Specimen = {
  id: 'msg-non-member',
  flaw: 'A message is not checked for membership.',
  law: 'T3',
  story: 'Who knows the name of a room can speak in it.',
  steps: [alice, bob, join('alice', 'general'), speak('bob', 'general')],
  make: (options) => new MsgNonMember(options),
}
