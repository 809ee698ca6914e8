import { roomFields } from '#brought/roomFields.ts'

/** What a connection is called within a name: `activeConnections`, `userRooms`. */
const people =
  '(?:connections?|conns?|users?|clients?|sockets?|websockets?|members?|ws|peers?|subscribers?|participants?|sids?)'
const places = '(?:rooms?|channels?|groups?|topics?)'

const forms = {
  connectionRooms: new RegExp(
    `^(?:${people}(?:to|in|and)?${places}|${places}(?:by|of|for|per)${people}|memberships?|subscriptions?|joined(?:${places})?)$`,
  ),
  rooms: new RegExp(
    `^(?:${places}|${places}(?:to|and|with)?${people}|${people}(?:by|in|of|per)${places})$`,
  ),
  connections: new RegExp(`^(?:active|all|open|live|connected|current)?${people}$`),
} as const

export type Part = keyof typeof forms

/** Which of the books a name is usually given to; null when it is none of theirs. */
export function partNamed(name: string): Part | null {
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .replace(/(?:map|set|index|table|registry|store|list)$/, '')
  const parts = Object.keys(forms) as Part[]
  return parts.find((part) => forms[part].test(plain)) ?? null
}

/** Whether a value holds others: a Map, a Set, an array, or an object that is nobody's instance and does nothing. */
export function isCollection(value: unknown): value is object {
  if (value instanceof Map || value instanceof Set || Array.isArray(value)) return true
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return false
  const slots = Object.values(Object.getOwnPropertyDescriptors(value))
  return !slots.some((slot) => typeof slot.value === 'function')
}

/** A collection as keys and values: a Set and an array have their values for both. */
export function pairsOf(collection: object): [unknown, unknown][] {
  if (collection instanceof Map) return [...collection]
  if (collection instanceof Set || Array.isArray(collection)) {
    return [...collection].map((value) => [value, value])
  }
  return Object.entries(collection)
}

/** One who is somewhere, as a list of who is where has it. */
export interface Row {
  /** What stands for somebody: the entry itself, or what it stands under. */
  readonly who: readonly unknown[]
  readonly room: string
}

/**
 * Who is where, where a collection is a list of that: `users.push({ id, room })`, or
 * `users[id] = { name, room }`; null for any other.
 */
export function rowsIn(collection: object): readonly Row[] | null {
  const rows: Row[] = []
  for (const [key, entry] of pairsOf(collection)) {
    if (typeof entry !== 'object' || entry === null || isCollectionOfMany(entry)) return null
    const field = roomFields.find((name) => typeof Reflect.get(entry, name) === 'string')
    // Who is in no room may be listed as well.
    if (field === undefined) continue
    rows.push({ who: [entry, key], room: Reflect.get(entry, field) })
  }
  return rows.length > 0 ? rows : null
}

function isCollectionOfMany(value: object): boolean {
  return value instanceof Map || value instanceof Set || Array.isArray(value)
}

/** The fields of an object that hold collections, with their names. */
export function collectionsOf(owner: object): [string, object][] {
  const fields: [string, object][] = []
  for (const [name, slot] of Object.entries(Object.getOwnPropertyDescriptors(owner))) {
    if (isCollection(slot.value)) fields.push([name, slot.value])
  }
  return fields
}
