import { RoomsError } from './roomsError.ts'

/** `rooms[id]` on a plain object would reach the prototype: no client may name a room so. */
const reserved = '__proto__'

/**
 * Throws RoomsError `bad_room` unless the value can name a room: a string of 1 to `charsMax`
 * characters, not blank, without control characters or lone surrogates, and not reserved.
 */
export function assertRoomId(value: unknown, charsMax: number): asserts value is string {
  const problem = problemOf(value, charsMax)
  if (problem) throw new RoomsError('bad_room', problem)
}

function problemOf(value: unknown, charsMax: number): string | null {
  if (typeof value !== 'string') return 'a room id is a string'
  if (value.trim() === '') return 'a room id has at least one visible character'
  if (value.length > charsMax) return `a room id has at most ${charsMax} characters`
  if (/\p{Surrogate}/u.test(value)) return 'a room id holds no half of a surrogate pair'
  if (/\p{Cc}/u.test(value)) return 'a room id holds no control character'
  return value === reserved ? `the room id ${reserved} is reserved` : null
}
