import { speak } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class DoubleNotify extends RoomServer {
  #told = new Map<Member, readonly string[]>()

  protected override announceLeft(member: Member, rooms: readonly string[]): void {
    const all = rooms.length > 0 ? rooms : (this.#told.get(member) ?? [])
    this.#told.set(member, all)
    super.announceLeft(member, all)
  }
}

export const specimen: Specimen = {
  id: 'double-notify',
  flaw: 'An eviction and the close event that follows it are both announced.',
  law: 'T1',
  line: 'rooms.length > 0 ? rooms',
  story: 'Disconnect is not idempotent, and a dead socket goes through it twice.',
  reports: [github('colyseus/colyseus', '7b49f47d'), github('ueberdosis/hocuspocus', 1017)],
  steps: [...both, { do: 'deadSocket', client: 'bob' }, speak('alice', 'general')],
  make: (options) => new DoubleNotify(options),
}
