import type { ManagerCalls } from '#brought/calls/managerCalls.ts'
import type { CodeReading, Shown } from '#laws/codeReading.ts'
import type { Books, RoomBook } from '#server/serverUnderTest.ts'
import { collectionsOf, isCollection, type Part, partNamed, rowsIn } from './collections.ts'
import type { Identities, Known } from './identities.ts'
import {
  partByContent,
  readConnections,
  readEntries,
  readEntriesWithin,
  readRooms,
  type Untold,
} from './readBooks.ts'

type Entries = ReadonlyMap<Known, ReadonlySet<string>>

/** What the adapter itself knows of the world. */
export interface Witness {
  readonly identities: Identities
  /** Those that were handed to the manager and not yet taken from it. */
  readonly registered: ReadonlySet<Known>
  /** Every room that anybody spoke of. */
  readonly rooms: ReadonlySet<string>
  /** Rooms that the owner made, and what of each the code could not be told. */
  readonly made: Map<string, Untold>
  /** It hears of a connection with its first room: until then it need not have it. */
  readonly entersLate?: boolean
}

/**
 * Somebody's two maps, read as they are: where a `books()` shows them, by their usual names, by what
 * is in them, or by asking who is in a room and which rooms somebody is in. What is kept once is
 * turned round for the other map. What is hidden is empty, and said to be hidden.
 */
export class BroughtBooks implements Books {
  readonly getRoomCount?: (room: string) => number
  readonly listRooms?: () => readonly Readonly<Record<string, unknown>>[]
  readonly #owner: () => object
  readonly #calls: ManagerCalls | null
  readonly #witness: Witness
  /** What each field was by its content, for when nothing is in it that says so. */
  readonly #seen = new Map<string, Part>()
  readonly #rows = new Set<string>()
  /** Rooms that stood there before anybody came. */
  readonly ahead = new Set<string>()
  #hasBegun = false

  /** `owner` keeps the books; `calls` asks it, where it can be asked. */
  constructor(owner: object | (() => object), calls: ManagerCalls | null, witness: Witness) {
    this.#owner = typeof owner === 'function' ? (owner as () => object) : () => owner
    this.#calls = calls
    this.#witness = witness
    witness.identities.lookIn(() => this.#kept().map(([, value]) => value))
    if (calls?.has('getRoomCount')) {
      this.getRoomCount = (room) => calls.count(room) ?? this.#membersIn(room)
    }
    if (calls?.has('listRooms')) this.listRooms = () => calls.listRooms() ?? this.#list()
  }

  get connections(): ReadonlySet<Known> {
    const { identities, entersLate } = this.#witness
    const kept = this.#part('connections')
    if (!kept) return fixed(this.#registered())
    const read = readConnections(kept, identities)
    return fixed(entersLate ? new Set([...read, ...this.#registered()]) : read)
  }

  get rooms(): ReadonlyMap<string, RoomBook> {
    return fixed(this.#keptRooms() ?? this.#askedRooms() ?? turnedRound(this.#ownEntries()))
  }

  get connectionRooms(): Entries {
    return fixed(this.#ownEntries() ?? entriesIn(this.#keptRooms() ?? this.#askedRooms()))
  }

  /** Before anybody comes: the rooms that are there already are the owner's own. */
  begin(): void {
    if (this.#hasBegun) return
    this.#hasBegun = true
    for (const room of this.#keptRooms()?.keys() ?? []) {
      this.ahead.add(room)
      this.#witness.made.set(room, {})
    }
  }

  /** How each part is seen at this moment. */
  get shown(): Readonly<Record<Part, Shown>> {
    const rooms = this.#keptRooms() ? 'kept' : this.#askedRooms() ? 'asked' : null
    const entries = this.#keptEntries() ? 'kept' : this.#askedEntries() ? 'asked' : null
    return {
      connections: this.#part('connections') ? 'kept' : 'hidden',
      rooms: rooms ?? (entries ? 'derived' : 'hidden'),
      connectionRooms: entries ?? (rooms ? 'derived' : 'hidden'),
    }
  }

  /** How each part is seen, and what it is called. */
  get maps(): CodeReading['maps'] {
    const { shown } = this
    const parts: readonly Part[] = ['connections', 'rooms', 'connectionRooms']
    return parts.map((part) => ({
      ...{ part, shown: shown[part] },
      name: shown[part] === 'kept' ? (this.#fieldOf(part)?.[0] ?? null) : null,
    }))
  }

  #membersIn(room: string): number {
    return this.rooms.get(room)?.connections.size ?? 0
  }

  /** What a list would say: an answer that must be awaited is no answer here. */
  #list(): readonly Readonly<Record<string, unknown>>[] {
    return [...this.rooms].map(([id, { name, connections }]) => ({
      id,
      name,
      memberCount: connections.size,
    }))
  }

  #registered(): Set<Known> {
    return new Set(this.#witness.registered)
  }

  #keptRooms(): Map<string, RoomBook> | null {
    const { identities, made } = this.#witness
    const kept = this.#part('rooms')
    return kept && readRooms(kept, identities, made)
  }

  #ownEntries(): Entries | null {
    return this.#keptEntries() ?? this.#askedEntries()
  }

  #keptEntries(): Entries | null {
    const { identities } = this.#witness
    const kept = this.#part('connectionRooms')
    if (kept) return readEntries(kept, identities)
    const connections = this.#part('connections')
    return connections && readEntriesWithin(connections, identities)
  }

  #askedRooms(): Map<string, RoomBook> | null {
    if (!this.#calls?.has('getRoomMembers')) return null
    const rooms = new Map<string, RoomBook>()
    for (const room of this.#witness.rooms) {
      const members = this.#calls.members(room)
      if (members === null) return null
      const permanent = this.#witness.made.has(room)
      const connections = new Set(members)
      if (members.length > 0) {
        rooms.set(room, { name: room, permanent, metadata: {}, connections })
      }
    }
    return rooms
  }

  #askedEntries(): Entries | null {
    if (!this.#calls?.has('getUserRooms')) return null
    const entries = new Map<Known, ReadonlySet<string>>()
    for (const known of this.#witness.registered) {
      const rooms = this.#calls.roomsOf(known)
      if (rooms === null) return null
      entries.set(known, new Set(rooms))
    }
    return entries
  }

  /** The collection that is this part of the books; null when none is seen. */
  #part(part: Part): object | null {
    const own = this.#calls?.books()
    if (own) return isCollection(own[part]) ? own[part] : null
    return this.#fieldOf(part)?.[1] ?? null
  }

  /** The field that is this part, by what is in it or by its name. */
  #fieldOf(part: Part): [string, object] | null {
    const fields = this.#fields()
    const { identities } = this.#witness
    const fitting = fields.filter(([name, value]) => {
      const seen = partByContent(value, identities, name)
      if (seen) this.#seen.set(name, seen)
      return (seen ?? this.#seen.get(name) ?? partNamed(name)) === part
    })
    const [first] = fitting
    return fitting.find(([name]) => partNamed(name) === part) ?? first ?? null
  }

  /** A list of who is where is read by connection. */
  #byConnection([name, field]: [string, object]): [string, object] {
    const { identities } = this.#witness
    const rows = rowsIn(field)?.map(({ who, room }) => {
      return { known: who.map((one) => identities.find(one)).find((one) => one), room }
    })
    if (rows?.every(({ known }) => known)) this.#rows.add(name)
    // A list of who is where is one when nobody is anywhere, too.
    else if (rows || !this.#rows.has(name)) return [name, field]
    const entries = new Map<string, Set<string>>()
    for (const { known, room } of rows ?? []) {
      if (known) entries.set(known.id, (entries.get(known.id) ?? new Set()).add(room))
    }
    return [name, entries]
  }

  /** What it keeps, a list of who is where by connection. */
  #fields(): readonly [string, object][] {
    return this.#kept().map((field) => this.#byConnection(field))
  }

  /** The manager's own fields that hold something, or those of what it keeps them in. */
  #kept(): readonly [string, object][] {
    const owner = this.#owner()
    const own = collectionsOf(owner)
    if (own.length > 0) return own
    return Object.values(owner).flatMap((inner: unknown) =>
      typeof inner === 'object' && inner !== null && !this.#witness.identities.find(inner)
        ? collectionsOf(inner)
        : [],
    )
  }
}

/** They are made anew with each reading: there is nothing in them to be observed. */
function fixed<T extends object>(collection: T): T {
  return Object.preventExtensions(collection)
}

function entriesIn(rooms: ReadonlyMap<string, RoomBook> | null): Entries {
  const entries = new Map<Known, Set<string>>()
  for (const [room, { connections }] of rooms ?? []) {
    for (const known of connections) {
      entries.set(known, (entries.get(known) ?? new Set()).add(room))
    }
  }
  return entries
}

function turnedRound(entries: Entries | null): Map<string, RoomBook> {
  const members = new Map<string, Set<Known>>()
  for (const [known, rooms] of entries ?? []) {
    for (const room of rooms) members.set(room, (members.get(room) ?? new Set()).add(known))
  }
  const books = [...members].map(([room, connections]): [string, RoomBook] => [
    room,
    { name: room, permanent: false, metadata: {}, connections },
  ])
  return new Map(books)
}
