import { join } from '#scenario/written/steps.ts'
import { joined } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

class AckLast extends RoomServer {
  protected override join(member: Member, room: string): void | Promise<void> {
    const members = [...this.manager.getRoomMembers(room)].map(({ id }) => id)
    if (this.manager.joinRoom(member, room)) this.announce('user_joined', room, member)
    this.manager.send(member, joined(room, member.id, members))
  }
}

export const specimen: Specimen = {
  id: 'ack-last',
  flaw: 'The joined ack comes last, with the list as it was before the join.',
  law: 'T2',
  story: 'The joiner does not find itself in the room that it is in.',
  steps: [alice, join('alice', 'general')],
  make: (options) => new AckLast(options),
}
