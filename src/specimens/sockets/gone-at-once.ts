import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class GoneAtOnce extends RoomServer {
  protected override lose(member: Member): void {
    this.part(member)
  }
}

export const specimen: Specimen = {
  id: 'gone-at-once',
  flaw: 'Whose connection is lost is taken for gone, though its seats were promised to be kept.',
  law: 'T17',
  story: 'Bob’s train goes through a tunnel. For alice he leaves and comes, leaves and comes.',
  reports: [github('nyblnet/bento', 522)],
  settings: { resumeMs: 60_000 },
  steps: [...both, { do: 'drop', client: 'bob' }],
  make: (options) => new GoneAtOnce(options),
}
