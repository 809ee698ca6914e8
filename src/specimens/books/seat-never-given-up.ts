import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class SeatNeverGivenUp extends RoomServer {
  protected override lose(member: Member): void {
    member.isAway = true
  }
}

export const specimen: Specimen = {
  id: 'seat-never-given-up',
  flaw: 'The seat of a lost connection is kept, and nothing ever ends its time.',
  law: 'S6',
  story: 'Bob does not come back. He is in the list of the room for as long as the server runs.',
  settings: { resumeMs: 10_000 },
  steps: [...both, { do: 'drop', client: 'bob' }, { do: 'wait', ms: 20_000 }],
  make: (options) => new SeatNeverGivenUp(options),
}
