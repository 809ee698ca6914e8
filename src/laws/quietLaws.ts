import type { ConnectionId } from '#kernel/ids.ts'
import type { World, WorldConnection } from '#trace/world.ts'
import type { Finding } from './finding.ts'

/** S6, S8 and T2, which hold when nothing is on its way. `failed` could not be sent to. */
export function judgeQuiet(world: World, failed: ReadonlySet<ConnectionId>): Finding[] {
  const connections = [...world.connections.values()]
  return [
    ...connections.flatMap((connection) => conservation(world, connection)),
    ...[...failed].flatMap((id) => deadKept(world, id)),
    ...connections.filter(hearsEverything).flatMap((connection) => views(world, connection)),
  ]
}

function conservation(world: World, { id, serverEnd }: WorldConnection): Finding[] {
  const has = world.registered.has(id)
  if (has && serverEnd.state === 'closed') {
    return [
      {
        law: 'S6',
        text: `The socket of ${id} is closed, and the server still has it.`,
        connection: id,
      },
    ]
  }
  if (!has && serverEnd.state === 'open') {
    return [
      {
        law: 'S6',
        text: `The socket of ${id} is open, and the server has forgotten it.`,
        connection: id,
      },
    ]
  }
  return []
}

function deadKept(world: World, connection: ConnectionId): Finding[] {
  if (!world.registered.has(connection)) return []
  return [
    { law: 'S8', text: `A send to ${connection} failed, and the server still has it.`, connection },
  ]
}

/** Only a client that everything reaches can be expected to know. */
function hearsEverything({ clientEnd, serverEnd, faults }: WorldConnection): boolean {
  return clientEnd.state === 'open' && serverEnd.state === 'open' && faults.length === 0
}

function views(world: World, { id }: WorldConnection): Finding[] {
  const view = world.views.get(id)
  const rooms = new Set([...(view?.keys() ?? []), ...(world.connectionRooms.get(id) ?? [])])
  return [...rooms].flatMap((room) => {
    const members = world.rooms.get(room)?.members
    const truth = members?.has(id) ? members : undefined
    const text = difference(id, room, view?.get(room), truth)
    return text === null ? [] : [{ law: 'T2', text, connection: id, room } as const]
  })
}

function difference(
  id: ConnectionId,
  room: string,
  believed: ReadonlySet<ConnectionId> | undefined,
  truth: ReadonlySet<ConnectionId> | undefined,
): string | null {
  if (!believed && !truth) return null
  if (!truth) return `${id} believes it is in ${room}, and it is not.`
  if (!believed) return `${id} is in ${room}, and was never told.`
  const unknown = [...truth].filter((member) => !believed.has(member))
  const gone = [...believed].filter((member) => !truth.has(member))
  if (unknown.length > 0) return `${id} was not told that ${unknown.join(', ')} came to ${room}.`
  if (gone.length > 0) return `${id} was not told that ${gone.join(', ')} left ${room}.`
  return null
}
