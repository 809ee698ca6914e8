import type { SetView } from '#rooms/setView.ts'
import type { Books, RoomBook } from '#server/serverUnderTest.ts'
import { type KeyWatch, observe, observeField } from './observe.ts'
import { WatchedKeys } from './watchedKeys.ts'

interface Known {
  readonly id: string
}

type Parts = Pick<Books, 'connections' | 'rooms' | 'connectionRooms'>

/**
 * A manager's books, observed: which of their parts were touched, so that nobody has to read all of
 * them to find out. Whatever holds the books, and every set in them, tells of its changes itself.
 */
export class ObservedBooks {
  readonly connections: WatchedKeys<Known>
  readonly rooms: WatchedKeys<string>
  readonly entries: WatchedKeys<Known>
  readonly #parts: Parts
  #roomsOf = new WeakMap<object, Set<string>>()
  #membersOf = new WeakMap<object, WatchedKeys<Known>>()
  #entriesOf = new WeakMap<object, Set<Known>>()
  #isWhole = true

  constructor(books: Books) {
    this.connections = new WatchedKeys(books.connections)
    this.rooms = new WatchedKeys(books.rooms.keys())
    this.entries = new WatchedKeys(books.connectionRooms.keys())
    const { connections, rooms, connectionRooms } = books
    this.#parts = { connections, rooms, connectionRooms }
    this.#keep(observe(books.connections, this.connections))
    this.#keep(observe(books.rooms, this.rooms))
    this.#keep(observe(books.connectionRooms, this.entries))
  }

  /** False when something of these books cannot be observed: they are read whole. */
  get isWhole(): boolean {
    return this.#isWhole
  }

  /** Whether these are still the collections that are observed. */
  isOf({ connections, rooms, connectionRooms }: Books): boolean {
    const parts = this.#parts
    if (!this.#isWhole || parts.connections !== connections) return false
    return parts.rooms === rooms && parts.connectionRooms === connectionRooms
  }

  /** Whether anything was touched that nobody has taken yet. */
  get isTouched(): boolean {
    return this.connections.isTouched || this.rooms.isTouched || this.entries.isTouched
  }

  /** Observes a room that came, or that has other members now: those who come and go. */
  observeRoom(room: string, book: RoomBook): WatchedKeys<Known> {
    const touch = () => this.rooms.touch(room)
    for (const field of ['name', 'permanent', 'connections'] as const) {
      this.#keep(observeField(book, field, touch))
    }
    const { connections } = book
    const members = this.#membersOf.get(connections) ?? new WatchedKeys<Known>(connections)
    this.#membersOf.set(connections, members)
    this.#within(this.#roomsOf, connections, room, this.rooms, members)
    return members
  }

  /** Observes an entry that came, or that has other rooms now. */
  observeEntry(known: Known, rooms: SetView<string>): void {
    this.#within(this.#entriesOf, rooms, known, this.entries)
  }

  /** One set may stand at two places, by somebody's mistake: each is touched. */
  #within<K>(
    owners: WeakMap<object, Set<K>>,
    set: SetView<unknown>,
    owner: K,
    keys: WatchedKeys<K>,
    items?: KeyWatch<never>,
  ): void {
    const known = owners.get(set)
    if (known) return void known.add(owner)
    const all = new Set([owner])
    owners.set(set, all)
    const touch = () => {
      for (const one of all) keys.touch(one)
    }
    const put = (item: never) => {
      items?.put(item)
      touch()
    }
    const gone = (item: never) => {
      items?.gone(item)
      touch()
    }
    const cleared = () => {
      items?.cleared()
      touch()
    }
    this.#keep(observe(set as SetView<never>, { put, gone, cleared }))
  }

  #keep(observed: boolean): void {
    if (!observed) this.#isWhole = false
  }
}
