import { join, leave, setState } from '#scenario/written/steps.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** States are kept with the connection, and nobody thought of the end of a membership. */
class StateOutlivesLeave extends RoomServer {
  protected override forgetState(): void {}
}

export const specimen: Specimen = {
  id: 'state-outlives-leave',
  flaw: 'What somebody was up to is kept with the connection, and not with the membership.',
  law: 'T20',
  story:
    'Alice is typing and leaves. When she is back, bob comes into the room and sees her typing: a ghost of an hour ago.',
  reports: [github('vizhub-studio/vzcode', 813)],
  settings: { memberStateBytesMax: 100 },
  steps: [
    ...both,
    setState('alice', 'general', { typing: true }),
    leave('alice', 'general'),
    leave('bob', 'general'),
    join('alice', 'general'),
    join('bob', 'general'),
  ],
  make: (options) => new StateOutlivesLeave(options),
}
