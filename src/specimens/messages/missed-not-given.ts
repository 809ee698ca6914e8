import type { Member, Resumes } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { lostAndBack } from '#specimens/steps.ts'

class MissedNotGiven extends RoomServer {
  protected override resume(member: Member, { connection, heard }: Resumes): boolean {
    const sent = this.seated.get(connection)?.sentLog?.count ?? heard
    return super.resume(member, { connection, heard: sent })
  }
}

export const specimen: Specimen = {
  id: 'missed-not-given',
  flaw: 'Who comes back gets its seat, and nothing of what was said meanwhile.',
  law: 'T18',
  line: 'const sent',
  story:
    'What the server has sent is taken for what bob has heard. He is in the room again, and there is a hole in what he knows.',
  reports: [github('centrifugal/centrifugo', 510)],
  settings: { resumeMs: 60_000 },
  steps: lostAndBack,
  make: (options) => new MissedNotGiven(options),
}
