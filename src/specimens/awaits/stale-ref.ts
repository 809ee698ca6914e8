import { join } from '#scenario/written/steps.ts'
import { joined } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { Awaiting } from '#specimens/awaiting.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice, bob } from '#specimens/steps.ts'

/** The room is looked up before the await; it may be another room of that name afterwards, or none. */
class StaleRef extends Awaiting {
  protected override async join(member: Member, room: string): Promise<void> {
    const found = this.manager.getRoom(room)
    await this.pause(member.id)
    const own = this.manager.connectionRooms.get(member)
    if (!found || !own) return this.admit(member, room)
    found.connections.add(member)
    own.add(room)
    const members = [...found.connections].map(({ id }) => id)
    this.manager.send(member, joined(room, member.id, members))
    this.announce('user_joined', room, member)
  }
}

export const specimen: Specimen = {
  id: 'stale-ref',
  flaw: 'The room is looked up before an await, and used after it.',
  law: 'S1',
  story:
    'The last member left meanwhile, and the room with it: the joiner is put into a set that no map has any more.',
  steps: [
    alice,
    bob,
    join('alice', 'general'),
    join('bob', 'general'),
    { do: 'close', client: 'alice', now: true },
  ],
  make: (options) => new StaleRef(options),
}
