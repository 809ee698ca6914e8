import type { ConnectionId } from '#kernel/ids.ts'
import type { MapChange, TraceEvent } from '#trace/traceEvent.ts'
import type { World, WorldConnection } from '#trace/world.ts'
import type { Finding } from './finding.ts'

/** What is known of one member of a room when another came into it. */
interface Comings {
  /** One was out of it already, or in it already. */
  wasGone(room: string, one: ConnectionId, other: ConnectionId): boolean
  wasThere(room: string, one: ConnectionId, other: ConnectionId): boolean
}

const unseen: Comings = { wasGone: () => false, wasThere: () => false }

/** What is broken about one connection. */
interface Broken {
  readonly conservation: readonly Finding[]
  readonly views: readonly Finding[]
}

/**
 * S6, S8 and T2, which hold when nothing is on its way. Only those are looked at again that something
 * happened to since the world was quiet last, or to a room that they are in; and those that are broken.
 */
export class QuietLaws {
  /** Every connection, in the order of their making. */
  #places = new Map<ConnectionId, number>()
  #touched = new Set<ConnectionId>()
  #touchedRooms = new Set<string>()
  #broken = new Map<ConnectionId, Broken>()

  /** Something happened. */
  happened(event: TraceEvent): void {
    switch (event.kind) {
      case 'connecting':
        this.#places.set(event.connection, this.#places.size)
        this.#touched.add(event.connection)
        return
      case 'accepted':
      case 'opened':
      case 'closing':
      case 'closed':
      case 'fault':
      case 'belief':
        this.#touched.add(event.connection)
        return
      case 'maps':
        for (const change of event.changes) this.#changed(change)
        return
      default:
        return
    }
  }

  /** Judges the world as it is, which is quiet. `failed` could not be sent to. */
  judge(world: World, failed: ReadonlySet<ConnectionId>, comings: Comings = unseen): Finding[] {
    for (const room of this.#touchedRooms) {
      for (const member of world.rooms.get(room)?.members ?? []) this.#touched.add(member)
    }
    for (const id of [...this.#broken.keys(), ...this.#touched]) this.#look(world, id, comings)
    this.#touchedRooms.clear()
    this.#touched.clear()
    const broken = this.#inOrder()
    return [
      ...broken.flatMap(({ conservation }) => conservation),
      ...[...failed].flatMap((id) => deadKept(world, id)),
      ...broken.flatMap(({ views }) => views),
    ]
  }

  #changed(change: MapChange): void {
    if ('connection' in change) this.#touched.add(change.connection)
    if ('room' in change) this.#touchedRooms.add(change.room)
  }

  #look(world: World, id: ConnectionId, comings: Comings): void {
    const connection = world.connections.get(id)
    if (!connection) return
    const broken = {
      conservation: conservation(world, connection),
      views: hearsEverything(connection) ? views(world, connection, comings) : [],
    }
    if (broken.conservation.length + broken.views.length > 0) this.#broken.set(id, broken)
    else this.#broken.delete(id)
  }

  #inOrder(): Broken[] {
    const place = (id: ConnectionId) => this.#places.get(id) ?? 0
    const sorted = [...this.#broken].sort(([one], [other]) => place(one) - place(other))
    return sorted.map(([, broken]) => broken)
  }
}

function conservation(world: World, { id, serverEnd }: WorldConnection): Finding[] {
  const has = world.registered.has(id)
  if (has && serverEnd.state === 'closed') {
    return [{ law: 'S6', code: 'closed and kept', params: {}, connection: id }]
  }
  if (!has && serverEnd.state === 'open') {
    return [{ law: 'S6', code: 'open and forgotten', params: {}, connection: id }]
  }
  return []
}

function deadKept(world: World, connection: ConnectionId): Finding[] {
  if (!world.registered.has(connection)) return []
  return [{ law: 'S8', code: 'kept', params: {}, connection }]
}

/** Only a client that everything reaches can be expected to know. */
function hearsEverything({ clientEnd, serverEnd, faults }: WorldConnection): boolean {
  return clientEnd.state === 'open' && serverEnd.state === 'open' && faults.length === 0
}

function views(world: World, { id }: WorldConnection, comings: Comings): Finding[] {
  const view = world.beliefs.get(id)
  const rooms = new Set([...(view?.keys() ?? []), ...(world.connectionRooms.get(id) ?? [])])
  return [...rooms].flatMap((room) => {
    const members = world.rooms.get(room)?.members
    const truth = members?.has(id) ? members : undefined
    return difference(world, { connection: id, room }, view?.get(room), truth, comings)
  })
}

function difference(
  world: World,
  at: { readonly connection: ConnectionId; readonly room: string },
  believed: ReadonlySet<ConnectionId> | undefined,
  truth: ReadonlySet<ConnectionId> | undefined,
  comings: Comings,
): Finding[] {
  if (!believed && !truth) return []
  if (!truth) return [{ law: 'T2', code: 'is not in', params: {}, ...at }]
  if (!believed) return [{ law: 'T2', code: 'never told', params: {}, ...at }]
  const { connection: id, room } = at
  const unknown = [...truth].filter((member) => !believed.has(member))
  const gone = [...believed].filter((member) => !truth.has(member))
  const here = unknown.filter((member) => world.registered.has(member))
  const differences = [
    ['came', here.filter((member) => !comings.wasThere(room, member, id))],
    ['left', gone.filter((member) => !comings.wasGone(room, member, id))],
    ['unlisted', here.filter((member) => comings.wasThere(room, member, id))],
    ['stale', gone.filter((member) => comings.wasGone(room, member, id))],
    ['ghosts', unknown.filter((member) => !world.registered.has(member))],
  ] as const
  const first = differences.find(([, whom]) => whom.length > 0)
  return first ? [{ law: 'T2', code: first[0], params: { whom: first[1] }, ...at }] : []
}
