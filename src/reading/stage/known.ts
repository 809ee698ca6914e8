import type { ConnectionId } from '#kernel/ids.ts'
import { personOf } from '#trace/personOf.ts'
import type { World } from '#trace/world.ts'

/** Whether a client knows of a member, by its connection or as the person it is. */
export function isKnown(
  world: Pick<World, 'connections'>,
  believed: ReadonlySet<ConnectionId>,
  id: ConnectionId,
): boolean {
  return believed.has(id) || believed.has(personOf(world, id))
}

/** Whom a client believes to be there, and who is not: neither a connection nor a person of that name. */
export function notThere(
  world: Pick<World, 'connections'>,
  believed: ReadonlySet<ConnectionId>,
  members: ReadonlySet<ConnectionId>,
): ConnectionId[] {
  const unknown = [...believed].filter((id) => !members.has(id))
  if (unknown.length === 0) return unknown
  const persons = new Set([...members].map((id) => personOf(world, id)))
  return unknown.filter((id) => !persons.has(id))
}
