import { setState } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class StatesMerged extends RoomServer {
  protected override setState(member: Member, room: string, state: object): void | Promise<void> {
    const before = member.stateIn(room) as object | null
    return super.setState(member, room, { ...before, ...state })
  }
}

export const specimen: Specimen = {
  id: 'states-merged',
  flaw: 'What a member is up to is put over what it was up to before, field by field.',
  law: 'T21',
  line: '{ ...before, ...state }',
  story:
    'Alice is typing, and then has only her cursor somewhere. A field that she left out is never gone: to the others she types for ever.',
  settings: { memberStateBytesMax: 100 },
  steps: [
    ...both,
    setState('alice', 'general', { typing: true }),
    setState('alice', 'general', { cursor: 7 }),
  ],
  make: (options) => new StatesMerged(options),
}
