import type { ConnectionId } from '#kernel/ids.ts'
import { personOf } from '#trace/personOf.ts'
import { seatOf } from '#trace/seatOf.ts'
import type { World } from '#trace/world.ts'

/** Whether a client knows of a member, by its connection, by its seat or as the person it is. */
export function isKnown(
  world: Pick<World, 'connections'>,
  believed: ReadonlySet<ConnectionId>,
  id: ConnectionId,
): boolean {
  return namesOf(world, id).some((name) => believed.has(name))
}

/** Whom a client believes to be there, and who is not: neither a connection nor a person of that name. */
export function notThere(
  world: Pick<World, 'connections'>,
  believed: ReadonlySet<ConnectionId>,
  members: ReadonlySet<ConnectionId>,
): ConnectionId[] {
  const unknown = [...believed].filter((id) => !members.has(id))
  if (unknown.length === 0) return unknown
  const names = new Set([...members].flatMap((id) => namesOf(world, id)))
  return unknown.filter((id) => !names.has(id))
}

function namesOf(world: Pick<World, 'connections'>, id: ConnectionId): readonly ConnectionId[] {
  return [id, seatOf(world, id), personOf(world, id)]
}
