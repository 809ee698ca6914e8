import { leave, setState } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { twoTabs } from '#specimens/steps.ts'

class SecondTabTypesOn extends RoomServer {
  protected override tellStateGone(_room: string, _member: Member): void {}
}

export const specimen: Specimen = {
  id: 'second-tab-types-on',
  flaw: 'Where presence is of persons, what a tab was up to stays when the person has another.',
  law: 'T20',
  story:
    'Ann types on her phone and puts it away; her laptop is still there, so nobody is told that she left. Bob sees her type for ever.',
  settings: { presence: 'persons', memberStateBytesMax: 100 },
  steps: [...twoTabs, setState('phone', 'general', { typing: true }), leave('phone', 'general')],
  make: (options) => new SecondTabTypesOn(options),
}
