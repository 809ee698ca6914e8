import type { SetView } from '#rooms/setView.ts'
import type { Books } from '#server/serverUnderTest.ts'
import {
  type Copy,
  type EntryCopy,
  type Known,
  type Members,
  membersNow,
  type RoomCopy,
} from './bookCopy.ts'

const nobody = membersNow([])

/** No books yet. */
export const noBooks: Copy = { connections: nobody, rooms: new Map(), entries: new Map() }

/** All of the books as they are; what is as it was in `last` is the same value. */
export function wholeBooks(last: Copy, { connections, rooms, connectionRooms }: Books): Copy {
  return {
    connections: orNewOrder(last.connections, connections),
    rooms: roomsCopied(last.rooms, rooms),
    entries: entriesCopied(last.entries, connectionRooms, connectionRooms.keys()),
  }
}

/** As they stand in the books, one after the other: what goes is told in the order that it stood in last. */
function orNewOrder(was: Members, known: SetView<Known>): Members {
  if (was.known.size !== known.size) return membersNow(known)
  const before = was.known[Symbol.iterator]()
  for (const one of known) if (one !== before.next().value) return membersNow(known)
  return was
}

function roomsCopied(was: Copy['rooms'], books: Books['rooms']): Copy['rooms'] {
  const now = new Map<string, RoomCopy>()
  for (const [room, { name, permanent, connections }] of books) {
    const copy = was.get(room)
    const before = copy?.members ?? nobody
    const members = isSameSet(before.known, connections) ? before : membersNow(connections)
    const isSame = copy?.name === name && copy.permanent === permanent && copy.members === members
    now.set(room, isSame ? copy : { name, permanent, members })
  }
  return now
}

/** The entries of some: one that is as it was is the same value. */
export function entriesCopied(
  was: Copy['entries'],
  books: Books['connectionRooms'],
  of: Iterable<Known>,
): Copy['entries'] {
  const now = new Map<Known, EntryCopy>()
  for (const known of of) {
    const copy = was.get(known)
    const rooms = books.get(known) as SetView<string>
    const isSame = copy !== undefined && isSameSet(copy.rooms, rooms)
    now.set(known, isSame ? copy : { id: known.id, rooms: new Set(rooms) })
  }
  return now
}

/** Sets of one size are the same when one holds all of the other. */
function isSameSet<T>(was: Pick<ReadonlySet<T>, 'size' | 'has'>, is: SetView<T>): boolean {
  if (was.size !== is.size) return false
  for (const item of is) if (!was.has(item)) return false
  return true
}
