import type { BroughtBooks } from './broughtBooks.ts'

/** Laws by what somebody's code would have to have, or show, for them to be judged. */
const always: readonly (readonly [string, string])[] = [
  ['L3', 'no heartbeat comes with a manager, and none is asked of it'],
  ['S7', 'it shows no queue of what waits to be sent'],
  ['L5', 'it shows no queue of what waits to be sent'],
  ['S9', 'names and limits are checked before it is asked'],
]

/**
 * The laws that somebody's code is not judged by, each with the reason: what it does not have and
 * does not show can be no fault of it.
 */
export function unjudged(books: BroughtBooks, saysMore = false): ReadonlyMap<string, string> {
  const { connections, rooms, connectionRooms } = books.shown
  const found = new Map(always)
  const add = (laws: readonly string[], why: string) => {
    for (const law of laws) if (!found.has(law)) found.set(law, why)
  }
  if (saysMore) add(['T10'], 'it says things of its own, beside the messages of the protocol')
  if (rooms === 'hidden') {
    add(['S1', 'S2', 'S3', 'S4', 'S5', 'S10', 'T2', 'T8', 'T11'], 'it shows no rooms')
  }
  if (rooms !== 'kept') add(['S3', 'S10'], 'a room that nobody is in cannot be seen')
  if (connectionRooms !== 'kept') add(['S4'], 'an entry without rooms cannot be seen')
  if (rooms === 'derived' || connectionRooms === 'derived') {
    add(['S1'], 'it shows one of the two maps only')
  }
  if (connections === 'hidden') add(['S6', 'S8'], 'it shows no set of connections')
  if (!books.getRoomCount) add(['S5'], 'it has no getRoomCount')
  if (!books.listRooms) add(['S10'], 'it has no listRooms')
  return found
}
