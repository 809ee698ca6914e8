import type { ConnectionId } from '#kernel/ids.ts'
import type { Books, RoomBook } from '#server/serverUnderTest.ts'
import type { MapChange } from '#trace/traceEvent.ts'
import type { Copy, EntryCopy, Known, MemberIds } from './bookCopy.ts'

/** Only ids are compared. */
type Ids = Copy<MemberIds>

/** What came into the books. */
export function added(last: Ids, now: Ids, books: Books): MapChange[] {
  const changes: MapChange[] = []
  if (now.connections !== last.connections) {
    for (const id of now.connections.ids) {
      if (!last.connections.ids.has(id)) {
        changes.push({ map: 'connections', op: 'add', connection: id as ConnectionId })
      }
    }
  }
  for (const [room, is] of now.rooms) {
    const was = last.rooms.get(room)
    if (was === is) continue
    if (!was || was.name !== is.name || was.permanent !== is.permanent)
      changes.push(roomAdded(room, books.rooms.get(room)))
    for (const id of is.members.ids) {
      if (!was?.members.ids.has(id)) changes.push(memberChange('rooms', 'add', room, id))
    }
  }
  const before = new EntriesBeside(last.entries, now.entries)
  for (const [known, is] of now.entries) {
    const was = before.of(known, is)
    if (was === is) continue
    const { id, rooms } = is
    if (!was) changes.push({ map: 'entry', op: 'add', connection: id as ConnectionId })
    for (const room of rooms) {
      if (!was?.rooms.has(room)) changes.push(memberChange('connectionRooms', 'add', room, id))
    }
  }
  return changes
}

/** What went out of them. */
export function removed(last: Ids, now: Ids): MapChange[] {
  const changes: MapChange[] = []
  const after = new EntriesBeside(now.entries, last.entries)
  for (const [known, was] of last.entries) {
    const is = after.of(known, was)
    if (is === was) continue
    const { id, rooms } = was
    for (const room of rooms) {
      if (!is?.rooms.has(room)) changes.push(memberChange('connectionRooms', 'remove', room, id))
    }
    if (!is) changes.push({ map: 'entry', op: 'remove', connection: id as ConnectionId })
  }
  for (const [room, was] of last.rooms) {
    const is = now.rooms.get(room)
    if (is === was) continue
    const { name, permanent, members } = was
    for (const id of members.ids) {
      if (!is?.members.ids.has(id)) changes.push(memberChange('rooms', 'remove', room, id))
    }
    if (!is) changes.push({ map: 'room', op: 'remove', room, name, permanent, metadata: {} })
  }
  if (now.connections !== last.connections) {
    for (const id of last.connections.ids) {
      if (!now.connections.ids.has(id)) {
        changes.push({ map: 'connections', op: 'remove', connection: id as ConnectionId })
      }
    }
  }
  return changes
}

/** The entry beside each: by the id of the connection, for another value of the same id is the same connection. */
class EntriesBeside {
  readonly #others: Copy['entries']
  readonly #entries: Copy['entries']
  /** Those of the others that stand under no key here, by the id of their connection. */
  #unmatched: Map<string, EntryCopy> | null = null

  constructor(others: Copy['entries'], entries: Copy['entries']) {
    this.#others = others
    this.#entries = entries
  }

  of(known: Known, { id }: EntryCopy): EntryCopy | undefined {
    // Who comes or goes has nothing beside it, as most have: nothing is made for it.
    if (this.#others.size === 0) return undefined
    return this.#others.get(known) ?? this.#unmatchedOnes().get(id)
  }

  #unmatchedOnes(): ReadonlyMap<string, EntryCopy> {
    if (this.#unmatched) return this.#unmatched
    this.#unmatched = new Map()
    for (const [known, copy] of this.#others) {
      if (!this.#entries.has(known)) this.#unmatched.set(copy.id, copy)
    }
    return this.#unmatched
  }
}

function roomAdded(room: string, book: RoomBook | undefined): MapChange {
  const { name = room, permanent = false, metadata = {} } = book ?? {}
  return { map: 'room', op: 'add', room, name, permanent, metadata: { ...metadata } }
}

function memberChange(
  map: 'rooms' | 'connectionRooms',
  op: 'add' | 'remove',
  room: string,
  id: string,
): MapChange {
  return { map, op, room, connection: id as ConnectionId }
}
