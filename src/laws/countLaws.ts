import type { ConnectionId } from '#kernel/ids.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import type { MapChange } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import type { Finding } from './finding.ts'

type Acknowledgement = Extract<ServerMessage, { type: 'joined' }>
type Presence = Extract<ServerMessage, { type: 'user_joined' | 'user_left' }>

/**
 * S5 on the wire: a count that is told is the number of members at some moment, and no count is
 * older than one that was told before. An announcement may have waited in an outbox, so it is held
 * against all that the number has been since; or it fits what the client knows already.
 */
export class CountLaws {
  /** Every number of members that a room has had, in order. */
  #sizes = new Map<string, number[]>()
  /** Room → connection → the place in those sizes that it has been told of. */
  #told = new Map<string, Map<ConnectionId, number>>()

  /** Who did not get all that was sent to it: it cannot be said how much it was told. */
  #missed = new Set<ConnectionId>()

  /** Something that was sent does not arrive there. */
  missed(connection: ConnectionId): void {
    this.#missed.add(connection)
  }

  /** The maps changed. */
  changed(world: World, changes: readonly MapChange[]): void {
    for (const change of changes) {
      if (change.map !== 'rooms') continue
      const sizes = entry(this.#sizes, change.room, () => [])
      const size = world.rooms.get(change.room)?.members.size ?? 0
      if (sizes.at(-1) !== size) sizes.push(size)
      const told = entry(this.#told, change.room, () => new Map<ConnectionId, number>())
      if (!told.has(change.connection)) told.set(change.connection, sizes.length - 1)
    }
  }

  /** A list or an announcement arrives, before the client has heard it. */
  delivered(world: World, connection: ConnectionId, message: ServerMessage | null): Finding[] {
    if (message?.type === 'joined') return listed(connection, message)
    if (message?.type !== 'user_joined' && message?.type !== 'user_left') return []
    const { room_id: room, member_count: count } = message.payload
    const sizes = this.#sizes.get(room) ?? []
    const told = entry(this.#told, room, () => new Map<ConnectionId, number>())
    // Each announcement is of a change, so it has a size of its own.
    const next = (told.get(connection) ?? -1) + (this.#missed.has(connection) ? 0 : 1)
    const place = sizes.indexOf(count, next)
    if (place >= 0) told.set(connection, place)
    if (place >= 0 || sizeThen(world, connection, message) === count) return []
    return [{ law: 'S5', code: 'told', params: { count }, connection, room }]
  }
}

/** The number in an acknowledgement is that of the list beside it, in which nobody stands twice. */
function listed(connection: ConnectionId, { payload }: Acknowledgement): Finding[] {
  const { room_id: room, member_count: count, members } = payload
  const size = new Set(members).size
  if (count === size) return []
  return [{ law: 'S5', code: 'listed', params: { count, size }, connection, room }]
}

/** How many the client knows to be there, once it has heard this. */
function sizeThen(world: World, connection: ConnectionId, { type, payload }: Presence): number {
  const view = world.beliefs.get(connection)?.get(payload.room_id)
  const who = payload.connection_id as ConnectionId
  const size = view?.size ?? 0
  if (type === 'user_joined') return view?.has(who) ? size : size + 1
  return view?.has(who) ? size - 1 : size
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}
