import type { SetView } from '#rooms/setView.ts'
import type { Books } from '#server/serverUnderTest.ts'
import type { MapChange } from '#trace/traceEvent.ts'
import { added, removed } from './bookChanges.ts'
import type { Copy, EntryCopy, Known, Members, RoomCopy } from './bookCopy.ts'
import { ObservedBooks } from './observedBooks.ts'
import type { TouchedKeys } from './watchedKeys.ts'

/** A copy that is kept up to date. */
interface Kept {
  readonly connections: { readonly known: Set<Known>; readonly ids: Map<string, number> }
  readonly rooms: Map<string, RoomCopy>
  readonly entries: Map<Known, EntryCopy>
}

const nobody: Members = { known: new Set(), ids: new Set() }
const nothing: Copy = { connections: nobody, rooms: new Map(), entries: new Map() }

/** So often other collections may take the place of those observed; then nobody observes any more. */
const observationsMax = 20

/**
 * Reads a manager's books as they are, and tells what changed since it looked last. A manager may
 * change anything at any time: so its collections are observed, and only what was touched is read.
 * What cannot be observed is read whole, each time.
 */
export class Bookkeeper {
  #last: Copy = nothing
  #observed: { readonly books: ObservedBooks; readonly kept: Kept } | null = null
  #observationsLeft: number

  /** With `observing` false all of the books are read each time. */
  constructor(observing = true) {
    this.#observationsLeft = observing ? observationsMax : 0
  }

  /** Whether only what was touched is read: looking costs nothing where nothing was. */
  get isObserving(): boolean {
    return this.#observed !== null
  }

  /** What came and went: what is needed by others first, so that each change stands by itself. */
  changes(books: Books): MapChange[] {
    const observed = this.#observed
    if (!observed?.books.isOf(books)) return this.#all(books)
    if (!observed.books.isTouched) return []
    const { last, now } = touchedParts(observed.books, observed.kept, books)
    const changes = [...added(last, now, books), ...removed(last, now)]
    keepUp(observed.kept, last, now)
    for (const room of now.rooms.keys()) {
      const book = books.rooms.get(room)
      if (book) observed.books.observeRoom(room, book)
    }
    for (const known of now.entries.keys()) {
      const rooms = books.connectionRooms.get(known)
      if (rooms) observed.books.observeEntry(known, rooms)
    }
    return changes
  }

  /** Whether as many are in the books as were there at the last look; false where nothing is observed. */
  hasSizesOf({ connections, rooms, connectionRooms }: Books): boolean {
    const kept = this.#observed?.kept
    if (!kept || kept.connections.known.size !== connections.size) return false
    return kept.rooms.size === rooms.size && kept.entries.size === connectionRooms.size
  }

  /**
   * Reads all of the books, whatever was observed. What is found so nobody saw change: whoever has
   * such books is read whole from then on.
   */
  check(books: Books): MapChange[] {
    const changes = this.#all(books)
    if (changes.length > 0 && this.#observed) {
      this.#observed = null
      this.#observationsLeft = 0
    }
    return changes
  }

  #all(books: Books): MapChange[] {
    const last = this.#observed ? copyOf(this.#observed.kept) : this.#last
    const now = {
      connections: orNewOrder(last.connections, books.connections),
      rooms: roomsCopied(last.rooms, books.rooms),
      entries: entriesCopied(last.entries, books.connectionRooms),
    }
    this.#last = now
    const changes = [...added(last, now, books), ...removed(last, now)]
    this.#observe(books, now)
    return changes
  }

  #observe(books: Books, now: Copy): void {
    if (this.#observed?.books.isOf(books)) return
    this.#observed = null
    if (this.#observationsLeft === 0) return
    this.#observationsLeft--
    const observed = new ObservedBooks(books)
    if (observed.isWhole) this.#observed = { books: observed, kept: keptOf(now) }
    else this.#observationsLeft = 0
  }
}

function keptOf({ connections, rooms, entries }: Copy): Kept {
  const ids = new Map<string, number>()
  for (const { id } of connections.known) ids.set(id, (ids.get(id) ?? 0) + 1)
  const known = new Set(connections.known)
  return { connections: { known, ids }, rooms: new Map(rooms), entries: new Map(entries) }
}

function copyOf({ connections, rooms, entries }: Kept): Copy {
  const { known, ids } = connections
  return { connections: { known, ids: new Set(ids.keys()) }, rooms, entries }
}

/** Of what was touched: how it stood at the last look, and how it stands. */
function touchedParts(
  observed: ObservedBooks,
  kept: Kept,
  books: Books,
): { readonly last: Copy; readonly now: Copy } {
  const connections = observed.connections.take()
  const rooms = observed.rooms.take()
  const entries = observed.entries.take()
  const isSame = connections.was.length === 0 && connections.is.length === 0
  return {
    last: {
      connections: isSame ? nobody : connectionsBefore(connections, kept),
      rooms: new Map(rooms.was.map((room) => [room, kept.rooms.get(room) as RoomCopy])),
      entries: new Map(entries.was.map((known) => [known, kept.entries.get(known) as EntryCopy])),
    },
    now: {
      connections: isSame ? nobody : connectionsNow(connections, kept),
      rooms: roomsCopied(kept.rooms, books.rooms, rooms.is),
      entries: entriesCopied(kept.entries, books.connectionRooms, entries.is),
    },
  }
}

/** Another value of the same id is the same connection, and it may stand untouched beside. */
function connectionsBefore({ was, is }: TouchedKeys<Known>, { connections }: Kept): Members {
  const untouched = is.filter(({ id }) => connections.ids.has(id))
  return { known: new Set(was), ids: new Set([...was, ...untouched].map(({ id }) => id)) }
}

function connectionsNow({ was, is }: TouchedKeys<Known>, { connections }: Kept): Members {
  const left = new Map<string, number>()
  for (const { id } of was) left.set(id, (left.get(id) ?? connections.ids.get(id) ?? 0) - 1)
  const untouched = was.filter(({ id }) => (left.get(id) ?? 0) > 0)
  return { known: new Set(is), ids: new Set([...is, ...untouched].map(({ id }) => id)) }
}

function keepUp({ connections, rooms, entries }: Kept, last: Copy, now: Copy): void {
  for (const known of last.connections.known) {
    connections.known.delete(known)
    const left = (connections.ids.get(known.id) ?? 0) - 1
    if (left > 0) connections.ids.set(known.id, left)
    else connections.ids.delete(known.id)
  }
  for (const known of now.connections.known) {
    connections.known.add(known)
    connections.ids.set(known.id, (connections.ids.get(known.id) ?? 0) + 1)
  }
  for (const room of last.rooms.keys()) if (!now.rooms.has(room)) rooms.delete(room)
  for (const [room, copy] of now.rooms) rooms.set(room, copy)
  for (const known of last.entries.keys()) if (!now.entries.has(known)) entries.delete(known)
  for (const [known, copy] of now.entries) entries.set(known, copy)
}

/** Sets of one size are the same when one holds all of the other. */
function isSameSet<T>(was: SetView<T>, is: SetView<T>): boolean {
  if (was.size !== is.size) return false
  for (const item of is) if (!was.has(item)) return false
  return true
}

/** As they stand in the books, one after the other: what goes is told in the order that it stood in last. */
function orNewOrder(was: Members, known: SetView<Known>): Members {
  const before = was.known.values()
  const isSameOrder =
    was.known.size === known.size && [...known].every((one) => one === before.next().value)
  return isSameOrder ? was : { known: new Set(known), ids: new Set([...known].map(({ id }) => id)) }
}

function membersOf(was: Members, known: SetView<Known>): Members {
  if (isSameSet(was.known, known)) return was
  return { known: new Set(known), ids: new Set([...known].map(({ id }) => id)) }
}

function roomsCopied(
  was: Copy['rooms'],
  books: Books['rooms'],
  only?: readonly string[],
): Copy['rooms'] {
  return mapOf(
    was,
    books,
    (copy, { name, permanent, connections }) => {
      const members = membersOf(copy?.members ?? nobody, connections)
      if (copy && copy.name === name && copy.permanent === permanent && copy.members === members) {
        return copy
      }
      return { name, permanent, members }
    },
    only,
  )
}

function entriesCopied(
  was: Copy['entries'],
  books: Books['connectionRooms'],
  only?: readonly Known[],
): Copy['entries'] {
  return mapOf(
    was,
    books,
    (copy, rooms, { id }) =>
      copy && isSameSet(copy.rooms, rooms) ? copy : { id, rooms: new Set(rooms) },
    only,
  )
}

/** The copy of a map, or of some of its keys: a value that did not change is the one that there was. */
function mapOf<K, Is, Was>(
  was: ReadonlyMap<K, Was>,
  is: ReadonlyMap<K, Is>,
  copyOfValue: (was: Was | undefined, is: Is, key: K) => Was,
  only: Iterable<K> = is.keys(),
): ReadonlyMap<K, Was> {
  const now = new Map<K, Was>()
  for (const key of only) now.set(key, copyOfValue(was.get(key), is.get(key) as Is, key))
  return now
}
