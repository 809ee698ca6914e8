import type { SetView } from '#rooms/setView.ts'
import type { Books, RoomBook } from '#server/serverUnderTest.ts'
import {
  type Copy,
  type EntryCopy,
  type Known,
  type MemberIds,
  type Members,
  membersNow,
  type RoomCopy,
} from './bookCopy.ts'
import { ObservedBooks } from './observedBooks.ts'
import type { WatchedKeys } from './watchedKeys.ts'
import { type TouchedMembers, Twins, WatchedMembers } from './watchedMembers.ts'
import { entriesCopied } from './wholeBooks.ts'

/** A room at the last look. Its members are not copied: who watches them knows how they were. */
interface WatchedRoom extends RoomCopy {
  readonly members: WatchedMembers
  readonly book: RoomBook
  readonly set: RoomBook['connections']
}

/** Some parts of the books: as they were at the last look, and as they are. */
interface Touched<Part> {
  readonly was: Part
  readonly is: Part
}

/** Of what was touched nobody asks more than the ids. */
type TouchedCopy = Copy<MemberIds>

const noRooms: TouchedCopy['rooms'] = new Map()
const noMembers: ReadonlyMap<string, Members> = new Map()
const noEntries: Copy['entries'] = new Map()

/**
 * Books that are observed, as they stood at the last look. Of what was touched it tells how it was
 * and how it is: of a room only those who came or went, however many are in it.
 */
export class TouchedBooks {
  readonly #observed: ObservedBooks
  readonly #twins = new Twins()
  readonly #rooms = new Map<string, WatchedRoom>()
  readonly #entries: Map<Known, EntryCopy>

  constructor(books: Books) {
    const { connectionRooms } = books
    this.#observed = new ObservedBooks(books)
    for (const known of books.connections) this.#twins.meets(known)
    for (const [room, book] of books.rooms) this.#watch(room, book)
    for (const [known, rooms] of connectionRooms) this.#observed.observeEntry(known, rooms)
    this.#entries = new Map(entriesCopied(noEntries, connectionRooms, connectionRooms.keys()))
  }

  /** False when something of these books cannot be observed: they are read whole. */
  get isWhole(): boolean {
    return this.#observed.isWhole
  }

  /** Whether these are still the collections that are observed. */
  isOf(books: Books): boolean {
    return this.#observed.isOf(books)
  }

  /** Whether anything was touched that nobody has taken yet. */
  get isTouched(): boolean {
    return this.#observed.isTouched
  }

  /** All of it at the last look; to be read before anything else happens. */
  get all(): Copy {
    const { connections } = this.#observed
    const entries = this.#entries
    if (!this.isTouched) {
      return { connections: new WatchedMembers(connections), rooms: this.#rooms, entries }
    }
    const rooms = [...this.#rooms].map(([room, copy]): [string, RoomCopy] => {
      return [room, { ...copy, members: membersNow(copy.members.known.before()) }]
    })
    return { connections: membersNow(connections.before()), rooms: new Map(rooms), entries }
  }

  /** Whether as many are in the books as were there at the last look. */
  hasSizesOf({ connections, rooms, connectionRooms }: Books): boolean {
    if (this.#observed.connections.size !== connections.size) return false
    return this.#rooms.size === rooms.size && this.#entries.size === connectionRooms.size
  }

  /** What was touched since this was asked last. */
  take(books: Books): Touched<TouchedCopy> {
    const connections = this.#twins.take(this.#observed.connections)
    const rooms = this.#takeRooms(books.rooms)
    const entries = this.#takeEntries(books)
    return {
      was: { connections: connections.was, rooms: rooms.was, entries: entries.was },
      is: { connections: connections.is, rooms: rooms.is, entries: entries.is },
    }
  }

  #takeRooms(books: Books['rooms']): Touched<TouchedCopy['rooms']> {
    const { was, is } = this.#observed.rooms.take()
    if (was.length === 0 && is.length === 0) return { was: noRooms, is: noRooms }
    // Read before any of it is taken: one set may stand in two rooms.
    const others = this.#others(was, books)
    const members = this.#takesOnce()
    const last = new Map<string, RoomCopy<MemberIds>>()
    for (const room of was) {
      const { name, permanent, members: watched } = this.#rooms.get(room) as WatchedRoom
      last.set(room, { name, permanent, members: others.get(room) ?? members(watched).was })
    }
    const now = new Map<string, RoomCopy<MemberIds>>()
    for (const room of is) {
      const { name, permanent, connections } = books.get(room) as RoomBook
      const watched = others.has(room) ? undefined : this.#rooms.get(room)?.members
      const there = watched ? members(watched).is : membersNow(connections)
      now.set(room, { name, permanent, members: there })
    }
    for (const room of was) if (!now.has(room)) this.#rooms.delete(room)
    for (const room of is) this.#keepRoom(room, books.get(room) as RoomBook, others.has(room))
    return { was: last, is: now }
  }

  /** Those whose members are in another set now, or in none, or were changed unseen: who was in them. */
  #others(was: readonly string[], books: Books['rooms']): ReadonlyMap<string, Members> {
    let others = noMembers
    for (const room of was) {
      const { book, set, members } = this.#rooms.get(room) as WatchedRoom
      const now = books.get(room)
      const isSame = now === book && now.connections === set && members.known.size === set.size
      if (!isSame) others = new Map([...others, [room, membersNow(members.known.before())]])
    }
    return others
  }

  /** Takes what was touched in each set once, though it may stand in two rooms. */
  #takesOnce(): (members: WatchedMembers) => TouchedMembers {
    const taken = new Map<WatchedKeys<Known>, TouchedMembers>()
    return ({ known }) => {
      const members = taken.get(known) ?? this.#twins.take(known, true)
      taken.set(known, members)
      return members
    }
  }

  #keepRoom(room: string, book: RoomBook, isOther: boolean): void {
    const known = this.#rooms.get(room)
    if (!known || isOther) return this.#watch(room, book)
    const { name, permanent } = book
    if (known.name === name && known.permanent === permanent) return
    this.#rooms.set(room, { ...known, name, permanent })
  }

  #watch(room: string, book: RoomBook): void {
    const { name, permanent, connections: set } = book
    const keys = this.#observed.observeRoom(room, book)
    keys.reset(set)
    for (const known of set) this.#twins.meets(known)
    const members = new WatchedMembers(keys)
    this.#rooms.set(room, { name, permanent, members, book, set })
  }

  #takeEntries(books: Books): Touched<Copy['entries']> {
    const { was, is } = this.#observed.entries.take()
    if (was.length === 0 && is.length === 0) return { was: noEntries, is: noEntries }
    const last = new Map(was.map((known) => [known, this.#entries.get(known) as EntryCopy]))
    const now = entriesCopied(this.#entries, books.connectionRooms, is)
    for (const known of was) if (!now.has(known)) this.#entries.delete(known)
    for (const [known, copy] of now) {
      this.#entries.set(known, copy)
      this.#observed.observeEntry(known, books.connectionRooms.get(known) as SetView<string>)
    }
    return { was: last, is: now }
  }
}
