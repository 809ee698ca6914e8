import { ConnectionManager } from '#rooms/connectionManager.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** Copied from the join, and one word was not changed. */
class DisconnectJoins extends ConnectionManager<Member> {
  override disconnect(member: Member): string[] {
    const rooms = super.disconnect(member)
    for (const room of rooms) this.rooms.get(room)?.connections.add(member)
    return rooms
  }
}

export const specimen: Specimen = {
  id: 'disconnect-joins',
  flaw: 'A disconnect adds the connection to its rooms, instead of taking it out.',
  law: 'S1',
  story:
    'The handler of the disconnect is a copy of the handler of the join, and still says add. The room grows with everybody who goes.',
  reports: [github('dotnet-architecture/eShopOnContainers', 778)],
  steps: [...both, { do: 'close', client: 'bob' }],
  make: on(DisconnectJoins),
}
