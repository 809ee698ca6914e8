import { ConnectionManager } from '#rooms/connectionManager.ts'
import { join } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** A number beside the set, which every join counts up. */
class CounterDrift extends ConnectionManager<Member> {
  #counts = new Map<string, number>()

  override joinRoom(member: Member, roomId: string): boolean {
    const joined = super.joinRoom(member, roomId)
    this.#counts.set(roomId, this.getRoomCount(roomId) + 1)
    return joined
  }

  override getRoomCount(roomId: string): number {
    return this.#counts.get(roomId) ?? 0
  }

  protected override removeFromRoom(roomId: string, member: Member): void {
    super.removeFromRoom(roomId, member)
    this.#counts.set(roomId, this.getRoomCount(roomId) - 1)
  }
}

export const specimen: Specimen = {
  id: 'counter-drift',
  flaw: 'Members are counted apart from the set.',
  law: 'S5',
  line: 'this.getRoomCount(roomId) + 1',
  story:
    'A second join is no second member, but the counter does not know that: the number only ever grows.',
  reports: [
    github('uNetworking/uWebSockets.js', 647),
    github('colyseus/colyseus', 717),
    github('centrifugal/centrifuge', 395),
  ],
  steps: [...both, join('bob', 'general')],
  make: on(CounterDrift),
}
