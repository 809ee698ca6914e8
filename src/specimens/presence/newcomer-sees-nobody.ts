import type { JsonObject } from '#protocol/messages.ts'
import { connect, join, setState } from '#scenario/written/steps.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** States are told as they change, and in no other way. */
class NewcomerSeesNobody extends RoomServer {
  protected override statesFor(): JsonObject | undefined {
    return undefined
  }
}

export const specimen: Specimen = {
  id: 'newcomer-sees-nobody',
  flaw: 'What members are up to is told when it changes, and not to who comes later.',
  law: 'T20',
  line: 'return undefined',
  story:
    'Alice has her cursor in the text and reads. Carol joins, and sees no cursor until alice moves; alice sees hers at once.',
  reports: [
    github('cloudflare/partykit', 420),
    github('jupyter-ai-contrib/jupyter-server-documents', 279),
  ],
  settings: { memberStateBytesMax: 100 },
  steps: [
    ...both,
    setState('alice', 'general', { cursor: 7 }),
    connect('carol'),
    join('carol', 'general'),
  ],
  make: (options) => new NewcomerSeesNobody(options),
}
