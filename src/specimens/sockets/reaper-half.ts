import type { Member } from '#server/member.ts'
import { OverMaps } from '#specimens/overMaps.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class ReaperHalf extends OverMaps {
  protected override reap(member: Member): void {
    this.manager.connections.delete(member)
    member.terminate()
  }
}

export const specimen: Specimen = {
  id: 'reaper-half',
  flaw: 'The reaper cleans connections, but not rooms.',
  law: 'S2',
  story:
    'A second way out of the server, written later, that does half of what the first one does.',
  reports: [github('socketio/socket.io', 796), github('miguelgrinberg/Flask-SocketIO', 83)],
  steps: [...both, { do: 'halfOpen', client: 'bob' }, { do: 'wait', ms: 120_000 }],
  make: (options) => new ReaperHalf(options),
}
