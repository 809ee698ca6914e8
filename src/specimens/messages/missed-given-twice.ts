import type { Member, Resumes } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { lostAndBack } from '#specimens/steps.ts'

class MissedGivenTwice extends RoomServer {
  protected override resume(member: Member, { connection, heard }: Resumes): boolean {
    return super.resume(member, { connection, heard: heard - 1 })
  }
}

export const specimen: Specimen = {
  id: 'missed-given-twice',
  flaw: 'Who comes back is given again what it heard last.',
  law: 'T7',
  story: 'The count is one off. Bob reads twice what was said just before the tunnel.',
  settings: { resumeMs: 60_000 },
  steps: lostAndBack,
  make: (options) => new MissedGivenTwice(options),
}
