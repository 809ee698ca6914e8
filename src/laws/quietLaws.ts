import type { ConnectionId } from '#kernel/ids.ts'
import type { World, WorldConnection } from '#trace/world.ts'
import type { Finding } from './finding.ts'

/** What is known of one member of a room when another came into it. */
interface Comings {
  /** One was out of it already, or in it already. */
  wasGone(room: string, one: ConnectionId, other: ConnectionId): boolean
  wasThere(room: string, one: ConnectionId, other: ConnectionId): boolean
}

const unseen: Comings = { wasGone: () => false, wasThere: () => false }

/** S6, S8 and T2, which hold when nothing is on its way. `failed` could not be sent to. */
export function judgeQuiet(
  world: World,
  failed: ReadonlySet<ConnectionId>,
  comings: Comings = unseen,
): Finding[] {
  const connections = [...world.connections.values()]
  return [
    ...connections.flatMap((connection) => conservation(world, connection)),
    ...[...failed].flatMap((id) => deadKept(world, id)),
    ...connections
      .filter(hearsEverything)
      .flatMap((connection) => views(world, connection, comings)),
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

function views(world: World, { id }: WorldConnection, comings: Comings): Finding[] {
  const view = world.views.get(id)
  const rooms = new Set([...(view?.keys() ?? []), ...(world.connectionRooms.get(id) ?? [])])
  return [...rooms].flatMap((room) => {
    const members = world.rooms.get(room)?.members
    const truth = members?.has(id) ? members : undefined
    const text = difference(world, id, room, view?.get(room), truth, comings)
    return text === null ? [] : [{ law: 'T2', text, connection: id, room } as const]
  })
}

function difference(
  world: World,
  id: ConnectionId,
  room: string,
  believed: ReadonlySet<ConnectionId> | undefined,
  truth: ReadonlySet<ConnectionId> | undefined,
  comings: Comings,
): string | null {
  if (!believed && !truth) return null
  if (!truth) return `${id} believes it is in ${room}, and it is not.`
  if (!believed) return `${id} is in ${room}, and was never told.`
  const unknown = [...truth].filter((member) => !believed.has(member))
  const gone = [...believed].filter((member) => !truth.has(member))
  const ghosts = unknown.filter((member) => !world.registered.has(member))
  const here = unknown.filter((member) => world.registered.has(member))
  const came = here.filter((member) => !comings.wasThere(room, member, id))
  const unlisted = here.filter((member) => comings.wasThere(room, member, id))
  const stale = gone.filter((member) => comings.wasGone(room, member, id))
  const left = gone.filter((member) => !comings.wasGone(room, member, id))
  if (came.length > 0) return `${id} was not told that ${came.join(', ')} came to ${room}.`
  if (left.length > 0) return `${id} was not told that ${left.join(', ')} left ${room}.`
  if (unlisted.length > 0) {
    return `${id} was not told on joining that ${unlisted.join(', ')} is in ${room}.`
  }
  if (stale.length > 0) {
    return `${id} was told on joining that ${stale.join(', ')} is in ${room}, and had left before.`
  }
  if (ghosts.length > 0) {
    return `${id} knows nothing of ${ghosts.join(', ')} in ${room}, whom the server lists there and no longer has.`
  }
  return null
}
