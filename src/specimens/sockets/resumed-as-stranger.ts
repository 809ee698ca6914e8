import { notResumed } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { lostAndBack } from '#specimens/steps.ts'

class ResumedAsStranger extends RoomServer {
  protected override resume(member: Member): boolean {
    this.manager.send(member, notResumed())
    return false
  }
}

export const specimen: Specimen = {
  id: 'resumed-as-stranger',
  flaw: 'Seats are kept, and who comes back for them does not get them.',
  law: 'T17',
  story:
    'Bob comes back in time, and is a stranger. His old seat stays beside him until its time is over.',
  reports: [github('socketio/socket.io', 5538)],
  settings: { resumeMs: 60_000 },
  steps: lostAndBack,
  make: (options) => new ResumedAsStranger(options),
}
