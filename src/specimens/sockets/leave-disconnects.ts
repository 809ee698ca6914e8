import { join, leave } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

class LeaveDisconnects extends RoomServer {
  protected override leave(member: Member, room: string): void | Promise<void> {
    if (!this.manager.getRoomMembers(room).has(member)) return super.leave(member, room)
    this.part(member)
    member.close(1000, 'bye')
  }
}

export const specimen: Specimen = {
  id: 'leave-disconnects',
  flaw: 'Leaving a room ends the connection.',
  law: 'T9',
  story:
    'One function cleans up for both. Whoever leaves one room is thrown out of all the others.',
  steps: [alice, join('alice', 'general'), join('alice', 'random'), leave('alice', 'general')],
  make: (options) => new LeaveDisconnects(options),
}
