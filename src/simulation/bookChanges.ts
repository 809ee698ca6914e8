import type { ConnectionId } from '#kernel/ids.ts'
import type { Books, RoomBook } from '#server/serverUnderTest.ts'
import type { MapChange } from '#trace/traceEvent.ts'
import type { Copy, EntryCopy } from './bookCopy.ts'

/** What came into the books. */
export function added(last: Copy, now: Copy, books: Books): MapChange[] {
  const changes: MapChange[] = []
  if (now.connections !== last.connections) {
    for (const id of now.connections.ids) {
      if (!last.connections.ids.has(id)) {
        changes.push({ map: 'connections', op: 'add', connection: id as ConnectionId })
      }
    }
  }
  for (const [room, is, was] of changedEntries(last.rooms, now.rooms)) {
    if (!was || was.name !== is.name || was.permanent !== is.permanent)
      changes.push(roomAdded(room, books.rooms.get(room)))
    for (const id of is.members.ids) {
      if (!was?.members.ids.has(id)) changes.push(memberChange('rooms', 'add', room, id))
    }
  }
  for (const [{ id, rooms }, was] of entryDifferences(last.entries, now.entries)) {
    if (!was) changes.push({ map: 'entry', op: 'add', connection: id as ConnectionId })
    for (const room of rooms) {
      if (!was?.rooms.has(room)) changes.push(memberChange('connectionRooms', 'add', room, id))
    }
  }
  return changes
}

/** What went out of them. */
export function removed(last: Copy, now: Copy): MapChange[] {
  const changes: MapChange[] = []
  for (const [{ id, rooms }, is] of entryDifferences(now.entries, last.entries)) {
    for (const room of rooms) {
      if (!is?.rooms.has(room)) changes.push(memberChange('connectionRooms', 'remove', room, id))
    }
    if (!is) changes.push({ map: 'entry', op: 'remove', connection: id as ConnectionId })
  }
  for (const [room, { name, permanent, members }, is] of changedEntries(now.rooms, last.rooms)) {
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

/** As `differences`, by the id of the connection: another value of the same id is the same connection. */
function entryDifferences(
  other: Copy['entries'],
  map: Copy['entries'],
): (readonly [EntryCopy, EntryCopy | undefined])[] {
  let unmatched: Map<string, EntryCopy> | undefined
  return changedEntries(other, map).map(([, copy, before]) => {
    if (!before) unmatched ??= onlyIn(other, map)
    return [copy, before ?? unmatched?.get(copy.id)]
  })
}

/** The entries of the one that stand under no key of the other, by the id of their connection. */
function onlyIn(one: Copy['entries'], other: Copy['entries']): Map<string, EntryCopy> {
  const entries = new Map<string, EntryCopy>()
  for (const [known, copy] of one) if (!other.has(known)) entries.set(copy.id, copy)
  return entries
}

/** The keys of `map` that have another value in `other`, or none. */
function changedEntries<K, V>(
  other: ReadonlyMap<K, V>,
  map: ReadonlyMap<K, V>,
): (readonly [K, V, V | undefined])[] {
  const found: [K, V, V | undefined][] = []
  for (const [key, value] of map) {
    const before = other.get(key)
    if (before !== value) found.push([key, value, before])
  }
  return found
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
