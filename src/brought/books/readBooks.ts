import type { JsonObject } from '#protocol/messages.ts'
import type { RoomBook } from '#server/serverUnderTest.ts'
import { collectionsOf, isCollection, type Part, pairsOf, partNamed } from './collections.ts'
import type { Identities, Known } from './identities.ts'

/** The connections that a collection holds: its values, or its keys where these are what is known. */
export function readConnections(collection: object, identities: Identities): Set<Known> {
  return readMembers(collection, identities)
}

/** Of a room that the owner made, what the code could not be told of it. */
export type Untold = Partial<Pick<RoomBook, 'name' | 'metadata'>>

/** The rooms that a collection holds, with their members. `made` are those that the owner made. */
export function readRooms(
  collection: object,
  identities: Identities,
  made: ReadonlyMap<string, Untold>,
): Map<string, RoomBook> {
  const rooms = new Map<string, RoomBook>()
  for (const [key, value] of pairsOf(collection)) {
    const record = recordOf(value)
    const id = typeof key === 'object' ? String(record.id ?? record.name) : String(key)
    rooms.set(id, {
      name: typeof record.name === 'string' ? record.name : id,
      permanent: made.has(id),
      metadata: isCollection(record.metadata) ? (record.metadata as JsonObject) : {},
      ...made.get(id),
      connections: membersWithin(value, identities),
    })
  }
  return rooms
}

/** The rooms of each connection, as a collection by connection holds them. */
export function readEntries(
  collection: object,
  identities: Identities,
): Map<Known, ReadonlySet<string>> {
  const entries = new Map<Known, ReadonlySet<string>>()
  for (const [key, value] of pairsOf(collection)) {
    entries.set(identities.get(key), roomsWithin(value))
  }
  return entries
}

/** The rooms that are listed in a value: a collection of them, an object that has one, or a single name. */
function roomsWithin(value: unknown): ReadonlySet<string> {
  if (typeof value === 'string') return new Set([value])
  if (isCollection(value) && !hasRooms(value)) return new Set(pairsOf(value).map(roomName))
  const inner = (value as { rooms?: unknown } | null)?.rooms
  return isCollection(inner) ? new Set(pairsOf(inner).map(roomName)) : new Set()
}

function hasRooms(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype && 'rooms' in value
}

/** Of a Map and of an object the keys name the rooms, unless they are objects that have a name. */
function roomName([key]: [unknown, unknown]): string {
  if (typeof key !== 'object' || key === null) return String(key)
  const { id, name } = key as { id?: unknown; name?: unknown }
  return String(id ?? name)
}

/** What a collection holds, by what is in it; null for an empty one, and when it is none of these. */
export function partByContent(
  collection: object,
  identities: Identities,
  name: string,
): Part | null {
  for (const [key, value] of pairsOf(collection)) {
    const isPerson = identities.find(key) !== undefined
    if (!isPerson && value !== key && membersKnown(value, identities)) return 'rooms'
    if (isPerson && value !== key && !identities.find(value) && listsRooms(value, name)) {
      return 'connectionRooms'
    }
    if (isPerson || identities.find(value)) return 'connections'
  }
  return null
}

function membersKnown(value: unknown, identities: Identities): boolean {
  if (typeof value !== 'object' || value === null || identities.find(value)) return false
  return [...membersWithin(value, identities)].some(({ id }) => !id.endsWith('#0'))
}

/** What a connection is called is no room of it: `ids`, `userNames`. */
const naming =
  /^(?!.*(?:room|channel|group|topic)).*(?:ids?|names?|nicks?|handles?|tokens?|colou?rs?)$/i

function listsRooms(value: unknown, name: string): boolean {
  return typeof value === 'string' ? !naming.test(name) : isCollection(value)
}

/** The rooms that stand beside a connection, in the object that stands for it or on its socket. */
export function readEntriesWithin(
  collection: object,
  identities: Identities,
): Map<Known, ReadonlySet<string>> | null {
  const entries = new Map<Known, ReadonlySet<string>>()
  for (const [key, value] of pairsOf(collection)) {
    const holder = [value, key].find((one) => isCollection(recordOf(one).rooms))
    if (holder === undefined) return null
    entries.set(identities.get(identities.find(key) ? key : value), roomsWithin(holder))
  }
  return entries.size === 0 ? null : entries
}

/** Who is in a room: the room is a collection of them, or an object that has one. */
function membersWithin(value: unknown, identities: Identities): Set<Known> {
  if (isCollection(value) && !isRecord(value)) return readMembers(value, identities)
  const fields = collectionsOf(recordOf(value))
  const found = fields.find(([name]) => partNamed(name) === 'connections') ?? fields[0]
  return found ? readMembers(found[1], identities) : new Set()
}

/** A plain object with a collection in it is a room; one without is a collection itself. */
function isRecord(value: object): boolean {
  if (isBuiltIn(value)) return false
  return collectionsOf(value).some(
    ([name, field]) => isBuiltIn(field) || partNamed(name) === 'connections',
  )
}

function isBuiltIn(value: object): boolean {
  return value instanceof Map || value instanceof Set || Array.isArray(value)
}

function readMembers(collection: object, identities: Identities): Set<Known> {
  const entries = pairsOf(collection)
  if (isOfPersons(entries, identities)) {
    return new Set(entries.flatMap(([, own]) => [...readMembers(own as object, identities)]))
  }
  const byValue = entries.some(([key, value]) => !identities.find(key) && identities.find(value))
  return new Set(entries.map(([key, value]) => identities.get(byValue ? value : key)))
}

/** By person, the sockets of each: `room.get(user)` is a set of them. */
function isOfPersons(entries: readonly [unknown, unknown][], identities: Identities): boolean {
  const own = entries.map(([key, value]) => (key === value ? null : value))
  if (!own.every((value) => typeof value === 'object' && value !== null && isBuiltIn(value))) {
    return false
  }
  const sockets = own.flatMap((value) => pairsOf(value as object).map(([, one]) => one))
  return sockets.some((one) => typeof one === 'object' && identities.find(one) !== undefined)
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
