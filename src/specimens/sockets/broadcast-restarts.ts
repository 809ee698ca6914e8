import { serviceRestart } from '#protocol/closeCodes.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** The close code says that the server goes away and will be back, and it does neither. */
class BroadcastRestarts extends RoomServer {
  override broadcast(room: string, text: string, exclude?: string): boolean {
    const isSaid = super.broadcast(room, text, exclude)
    for (const member of [...this.manager.connections]) {
      this.part(member)
      member.close(serviceRestart, 'the server restarts')
    }
    return isSaid
  }
}

export const specimen: Specimen = {
  id: 'broadcast-restarts',
  flaw: 'What the owner says to one room closes everybody, as if the server went away.',
  law: 'T9',
  story: 'A close code is what the server says of itself. Clients come back at once, all together.',
  steps: [...both, { do: 'broadcast', room: 'general', text: 'news' }],
  make: (options) => new BroadcastRestarts(options),
}
