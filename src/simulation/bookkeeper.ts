import type { ConnectionId } from '#kernel/ids.ts'
import type { Books, RoomBook } from '#server/serverUnderTest.ts'
import type { MapChange } from '#trace/traceEvent.ts'

interface Known {
  readonly id: string
}

/** Some connections: as the manager keeps them, to see at a glance that nothing changed; and their ids. */
interface Members {
  readonly known: ReadonlySet<Known>
  readonly ids: ReadonlySet<string>
}

interface RoomCopy {
  readonly name: string
  readonly permanent: boolean
  readonly members: Members
}

interface EntryCopy {
  readonly id: string
  readonly rooms: ReadonlySet<string>
}

/** What the books held. A part that did not change since is the same value, and is not copied again. */
interface Copy {
  readonly connections: Members
  readonly rooms: ReadonlyMap<string, RoomCopy>
  readonly entries: ReadonlyMap<Known, EntryCopy>
}

const nobody: Members = { known: new Set(), ids: new Set() }

/**
 * Reads a manager's books as they are, and tells what changed since it looked last. All of them are
 * read each time, for a manager may change anything at any time; only what changed is copied.
 */
export class Bookkeeper {
  #last: Copy = { connections: nobody, rooms: new Map(), entries: new Map() }

  /** What came and went: what is needed by others first, so that each change stands by itself. */
  changes(books: Books): MapChange[] {
    const last = this.#last
    const now = {
      connections: membersOf(last.connections, books.connections),
      rooms: roomsOf(last.rooms, books.rooms),
      entries: entriesOf(last.entries, books.connectionRooms),
    }
    this.#last = now
    return [...added(last, now, books), ...removed(last, now)]
  }
}

/** Sets of one size are the same when one holds all of the other. */
function isSame<T>(was: ReadonlySet<T>, is: ReadonlySet<T>): boolean {
  if (was.size !== is.size) return false
  for (const item of is) if (!was.has(item)) return false
  return true
}

function membersOf(was: Members, known: ReadonlySet<Known>): Members {
  if (isSame(was.known, known)) return was
  return { known: new Set(known), ids: new Set([...known].map(({ id }) => id)) }
}

function roomsOf(was: Copy['rooms'], books: Books['rooms']): Copy['rooms'] {
  return mapOf(was, books, (copy, { name, permanent, connections }) => {
    const members = membersOf(copy?.members ?? nobody, connections)
    if (copy && copy.name === name && copy.permanent === permanent && copy.members === members)
      return copy
    return { name, permanent, members }
  })
}

function entriesOf(was: Copy['entries'], books: Books['connectionRooms']): Copy['entries'] {
  return mapOf(was, books, (copy, rooms, { id }) =>
    copy && isSame(copy.rooms, rooms) ? copy : { id, rooms: new Set(rooms) },
  )
}

/** The map as it is, or the copy that there was when nothing in it changed. */
function mapOf<K, Is, Was>(
  was: ReadonlyMap<K, Was>,
  is: ReadonlyMap<K, Is>,
  copyOf: (was: Was | undefined, is: Is, key: K) => Was,
): ReadonlyMap<K, Was> {
  let now: Map<K, Was> | undefined
  if (was.size !== is.size) now = new Map()
  for (const [key, value] of is) {
    const before = was.get(key)
    const copy = copyOf(before, value, key)
    if (!now && copy !== before) {
      now = new Map()
      for (const earlier of is.keys()) {
        if (earlier === key) break
        now.set(earlier, was.get(earlier) as Was)
      }
    }
    now?.set(key, copy)
  }
  return now ?? was
}

function added(last: Copy, now: Copy, books: Books): MapChange[] {
  const changes: MapChange[] = []
  if (now.connections !== last.connections) {
    for (const id of now.connections.ids) {
      if (!last.connections.ids.has(id)) {
        changes.push({ map: 'connections', op: 'add', connection: id as ConnectionId })
      }
    }
  }
  for (const [room, is, was] of differences(last.rooms, now.rooms)) {
    if (!was || was.name !== is.name || was.permanent !== is.permanent)
      changes.push(roomAdded(room, books.rooms.get(room)))
    for (const id of is.members.ids) {
      if (!was?.members.ids.has(id)) changes.push(entry('rooms', 'add', room, id))
    }
  }
  for (const [{ id, rooms }, was] of entryDifferences(last.entries, now.entries)) {
    if (!was) changes.push({ map: 'entry', op: 'add', connection: id as ConnectionId })
    for (const room of rooms) {
      if (!was?.rooms.has(room)) changes.push(entry('connectionRooms', 'add', room, id))
    }
  }
  return changes
}

function removed(last: Copy, now: Copy): MapChange[] {
  const changes: MapChange[] = []
  for (const [{ id, rooms }, is] of entryDifferences(now.entries, last.entries)) {
    for (const room of rooms) {
      if (!is?.rooms.has(room)) changes.push(entry('connectionRooms', 'remove', room, id))
    }
    if (!is) changes.push({ map: 'entry', op: 'remove', connection: id as ConnectionId })
  }
  for (const [room, { name, permanent, members }, is] of differences(now.rooms, last.rooms)) {
    for (const id of members.ids) {
      if (!is?.members.ids.has(id)) changes.push(entry('rooms', 'remove', room, id))
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
function* entryDifferences(
  other: Copy['entries'],
  map: Copy['entries'],
): Generator<[EntryCopy, EntryCopy | undefined]> {
  let unmatched: Map<string, EntryCopy> | undefined
  for (const [, copy, before] of differences(other, map)) {
    if (!before) unmatched ??= onlyIn(other, map)
    yield [copy, before ?? unmatched?.get(copy.id)]
  }
}

/** The entries of the one that stand under no key of the other, by the id of their connection. */
function onlyIn(one: Copy['entries'], other: Copy['entries']): Map<string, EntryCopy> {
  const entries = new Map<string, EntryCopy>()
  for (const [known, copy] of one) if (!other.has(known)) entries.set(copy.id, copy)
  return entries
}

/** The keys of `map` that have another value in `other`, or none. */
function* differences<K, V>(
  other: ReadonlyMap<K, V>,
  map: ReadonlyMap<K, V>,
): Generator<[K, V, V | undefined]> {
  if (map === other) return
  for (const [key, value] of map) {
    const before = other.get(key)
    if (before !== value) yield [key, value, before]
  }
}

function roomAdded(room: string, book: RoomBook | undefined): MapChange {
  const { name = room, permanent = false, metadata = {} } = book ?? {}
  return { map: 'room', op: 'add', room, name, permanent, metadata: { ...metadata } }
}

function entry(
  map: 'rooms' | 'connectionRooms',
  op: 'add' | 'remove',
  room: string,
  id: string,
): MapChange {
  return { map, op, room, connection: id as ConnectionId }
}
