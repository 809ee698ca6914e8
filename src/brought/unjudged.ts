import type { UnjudgedWhy } from '#laws/unjudged.ts'
import type { BroughtBooks } from './broughtBooks.ts'

/** Laws by what somebody's code would have to have, or show, for them to be judged. */
const always: readonly (readonly [string, UnjudgedWhy])[] = [
  ['L3', 'noHeartbeat'],
  ['S7', 'noQueue'],
  ['L5', 'noQueue'],
  ['S9', 'checkedBefore'],
]

/**
 * The laws that somebody's code is not judged by, each with the reason: what it does not have and
 * does not show can be no fault of it.
 */
export function unjudged(books: BroughtBooks, saysMore = false): ReadonlyMap<string, UnjudgedWhy> {
  const { connections, rooms, connectionRooms } = books.shown
  const found = new Map(always)
  const add = (laws: readonly string[], why: UnjudgedWhy) => {
    for (const law of laws) if (!found.has(law)) found.set(law, why)
  }
  if (saysMore) add(['T10'], 'saysMore')
  if (rooms === 'hidden') {
    add(['S1', 'S2', 'S3', 'S4', 'S5', 'S10', 'T2', 'T8', 'T11'], 'noRooms')
  }
  if (rooms !== 'kept') add(['S3', 'S10'], 'emptyRoomsUnseen')
  if (connectionRooms !== 'kept') add(['S4'], 'emptyEntriesUnseen')
  if (rooms === 'derived' || connectionRooms === 'derived') {
    add(['S1'], 'oneMap')
  }
  if (connections === 'hidden') add(['S6', 'S8'], 'noConnections')
  if (!books.getRoomCount) add(['S5'], 'noRoomCount')
  if (!books.listRooms) add(['S10'], 'noListRooms')
  return found
}
