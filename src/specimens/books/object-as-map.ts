import { ConnectionManager } from '#rooms/connectionManager.ts'
import { join } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

/** A plain object as a map: `seen["constructor"]` is there before anybody put it there. */
class ObjectAsMap extends ConnectionManager<Member> {
  #seen: Record<string, Set<Member>> = {}

  override joinRoom(connection: Member, roomId: string): boolean {
    this.#seen[roomId] = new Set(this.#seen[roomId]).add(connection)
    return super.joinRoom(connection, roomId)
  }
}

export const specimen: Specimen = {
  id: 'object-as-map',
  flaw: 'A plain object serves as a map, and a room is called constructor.',
  law: 'L1',
  line: 'new Set(this.#seen[roomId])',
  story:
    'What an object inherits is there before anybody put it there; the name of a room comes from outside, and finds it.',
  steps: [alice, join('alice', 'constructor')],
  make: on(ObjectAsMap),
}
