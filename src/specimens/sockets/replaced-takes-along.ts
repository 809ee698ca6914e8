import { join } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

const userOf = ({ id }: Member) => id.split('#')[0]

/** Connections are kept by who they belong to: the end of one is taken for the end of the newest. */
class ReplacedTakesAlong extends RoomServer {
  protected override part(member: Member): void {
    const own = [...this.manager.connections].filter((other) => userOf(other) === userOf(member))
    super.part(own.at(-1) ?? member)
  }
}

export const specimen: Specimen = {
  id: 'replaced-takes-along',
  flaw: 'The late end of an old connection takes the new one of the same person along.',
  law: 'S6',
  story:
    'Alice comes back before the server knows that her first connection is dead. When that one ends, her name is looked up, and what is found is the connection that she has now.',
  reports: [github('Comfy-Org/ComfyUI', 16010)],
  steps: [
    alice,
    { do: 'reconnect', client: 'alice' },
    join('alice', 'general'),
    { do: 'close', client: 'alice', connection: 1 },
  ],
  make: (options) => new ReplacedTakesAlong(options),
}
