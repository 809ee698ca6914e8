import { join } from '#scenario/written/steps.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class RevokeOvertaken extends RoomServer {
  override revoke(connection: string, room: string, reason: string): void {
    this.kick(connection, room, reason)
  }
}

export const specimen: Specimen = {
  id: 'revoke-overtaken',
  flaw: 'A permission is taken back while a join waits for its answer, and the old yes still counts.',
  law: 'T16',
  line: 'this.kick(connection, room, reason)',
  story:
    'The owner looks who is in the room, and carol is not, yet. Then the answer comes that was given before.',
  steps: [
    ...both,
    { do: 'connect', client: 'carol' },
    { do: 'hold', client: 'carol', what: 'await' },
    join('carol', 'general'),
    { do: 'revoke', client: 'carol', room: 'general' },
    { do: 'release', client: 'carol' },
  ],
  make: (options) => new RevokeOvertaken(options),
}
