import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** The owner names somebody to be left out, and nobody looks at that. */
class ExcludeIgnored extends RoomServer {
  override broadcast(room: string, text: string): boolean {
    return super.broadcast(room, text)
  }
}

export const specimen: Specimen = {
  id: 'exclude-ignored',
  flaw: 'Whom the owner leaves out is told all the same.',
  law: 'T5',
  story: 'The option is taken, and handed on to nobody. Each test without it passes.',
  steps: [...both, { do: 'broadcast', room: 'general', text: 'bob is on mute', exclude: 'bob' }],
  make: (options) => new ExcludeIgnored(options),
}
