import { VirtualClient } from '#client/virtualClient.ts'
import type { ConnectionId } from '#kernel/ids.ts'
import type { BeliefChange } from '#protocol/beliefChange.ts'
import { drop, join, leave, reconnect } from '#scenario/written/steps.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { alice, bob } from '#specimens/steps.ts'

class MergesView extends VirtualClient {
  #views = new Map<string, Set<ConnectionId>>()

  override listen(before?: VirtualClient): void {
    if (before instanceof MergesView) this.#views = before.#views
    super.listen(before)
  }

  protected override believe(change: BeliefChange): void {
    const known = this.#views.get(change.room) ?? new Set()
    for (const member of change.members) {
      if (change.op === 'remove') known.delete(member)
      else known.add(member)
    }
    this.#views.set(change.room, change.op === 'gone' ? new Set() : known)
    super.believe(change.op === 'reset' ? { ...change, members: [...known] } : change)
  }
}

export const specimen: Specimen = {
  id: 'merges-view',
  flaw: 'A client adds the list that it is given to what it knew before.',
  law: 'U1',
  line: 'known.add(member)',
  story:
    'Bob loses his connection, and alice leaves meanwhile. When he is back the server gives him the right list; his page puts it over the old one, in which alice is still there.',
  reports: [github('livekit/client-sdk-js', 561)],
  steps: [
    alice,
    bob,
    join('alice', 'general'),
    join('bob', 'general'),
    drop('bob'),
    leave('alice', 'general'),
    reconnect('bob'),
    join('bob', 'general'),
  ],
  client: MergesView,
  make: (options) => new RoomServer(options),
}
