import { ConnectionManager } from '#rooms/connectionManager.ts'
import { join, leave } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice, bob } from '#specimens/steps.ts'

/** Every leave counts, also that of one who was not in. */
class CounterDriftsDown extends ConnectionManager<Member> {
  #away = new Map<string, number>()

  override leaveRoom(member: Member, roomId: string): boolean {
    const isOut = super.leaveRoom(member, roomId)
    if (!isOut) this.#away.set(roomId, (this.#away.get(roomId) ?? 0) + 1)
    return isOut
  }

  override getRoomCount(roomId: string): number {
    return super.getRoomCount(roomId) - (this.#away.get(roomId) ?? 0)
  }
}

export const specimen: Specimen = {
  id: 'counter-drifts-down',
  flaw: 'A leave of one who is not in the room is counted.',
  law: 'S5',
  story:
    'Bob leaves a room that he never was in, and is told so. The counter went down before anybody looked: alice is in it, and the room counts nobody.',
  steps: [alice, bob, join('alice', 'general'), leave('bob', 'general')],
  make: on(CounterDriftsDown),
}
