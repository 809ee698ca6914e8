import { join } from '#scenario/written/steps.ts'
import { joined } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { Awaiting } from '#specimens/awaiting.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice, bob } from '#specimens/steps.ts'

class StaleSnapshot extends Awaiting {
  protected override async join(member: Member, room: string): Promise<void> {
    const before = [...this.manager.getRoomMembers(room)].map(({ id }) => id)
    await this.pause(member.id)
    const isNew = this.manager.joinRoom(member, room)
    this.manager.send(member, joined(room, member.id, [...new Set([...before, member.id])]))
    if (isNew) this.announce('user_joined', room, member)
  }
}

export const specimen: Specimen = {
  id: 'stale-snapshot',
  flaw: 'The member list is taken before an await.',
  law: 'T2',
  story: 'Two who join at once do not see each other, and nothing ever tells them.',
  steps: [alice, bob, join('alice', 'general'), { ...join('bob', 'general'), now: true }],
  make: (options) => new StaleSnapshot(options),
}
