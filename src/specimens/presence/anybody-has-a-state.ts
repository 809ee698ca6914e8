import { leave, setState } from '#scenario/written/steps.ts'
import { userState } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class AnybodyHasAState extends RoomServer {
  protected override setState(member: Member, room: string, state: unknown): void {
    member.setState(room, state)
    this.manager.broadcastToRoom(room, userState(room, member.seat, state), { exclude: member })
  }
}

export const specimen: Specimen = {
  id: 'anybody-has-a-state',
  flaw: 'Whoever says what it is up to in a room is passed on, a member or not.',
  law: 'T21',
  story:
    'Alice has left, and the timer of her page says once more that she is typing. Bob sees somebody type who is not there.',
  settings: { memberStateBytesMax: 100 },
  steps: [...both, leave('alice', 'general'), setState('alice', 'general', { typing: true })],
  make: (options) => new AnybodyHasAState(options),
}
