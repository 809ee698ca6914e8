import type { ConnectionId } from '#kernel/ids.ts'
import { socketLane } from './socketLane.ts'
import { sortedByName } from './sortedByName.ts'
import { sortingTogether } from './sortTogether.ts'
import type { StageBooks, StageChanges } from './stageBooks.ts'

/**
 * Where everything stands in the matrix: connections from left to right, first those of which an end
 * is not closed yet, then, apart, those that are gone: a membership of theirs is a ghost. Rooms stand
 * from top to bottom; one that is gone has a row while a connection still lists it.
 */
export class MatrixOrder {
  readonly connections: readonly ConnectionId[]
  /** So many of them, the first, are not gone. */
  readonly living: number
  readonly rooms: readonly string[]
  readonly columnAt: ReadonlyMap<ConnectionId, number>
  readonly rowAt: ReadonlyMap<string, number>

  constructor(
    living: readonly ConnectionId[],
    gone: readonly ConnectionId[],
    rooms: readonly string[],
  ) {
    this.connections = [...living, ...gone]
    this.living = living.length
    this.rooms = rooms
    this.columnAt = new Map(this.connections.map((id, i) => [id, i]))
    this.rowAt = new Map(rooms.map((room, i) => [room, i]))
  }
}

/** Shared rooms together: a new order, which depends on the picture and on nothing before. Made in pieces. */
export function* sortingOrder(books: StageBooks): Generator<void, MatrixOrder> {
  const rooms = sortedByName(roomsInBooks(books))
  const rowAt = new Map(rooms.map((room, i) => [room, i]))
  const everyone = sortedByName(books.columns.keys())
  yield
  const rowsOf = everyone.map((id) =>
    [...(books.columns.get(id)?.edges.keys() ?? [])].flatMap((room) => rowAt.get(room) ?? []),
  )
  yield
  const sorted = yield* sortingTogether({ rowsOf, rows: rooms.length })
  return parted(
    books,
    sorted.columns.flatMap((i) => everyone[i] ?? []),
    sorted.rows.flatMap((i) => rooms[i] ?? []),
  )
}

/** The order before, without what went and with what came at its end; who is gone now stands with the gone. */
export function keptOrder(books: StageBooks, before: MatrixOrder): MatrixOrder {
  const rooms = roomsInBooks(books)
  return parted(
    books,
    [...before.connections, ...[...books.columns.keys()].filter((id) => !before.columnAt.has(id))],
    [
      ...before.rooms.filter((room) => rooms.has(room)),
      ...[...rooms].filter((room) => !before.rowAt.has(room)),
    ],
  )
}

/** One order for two pictures: as it is in the first, and at its end what only the other has. Who is gone in both is gone. */
export function bothOrders(one: MatrixOrder, other: MatrixOrder): MatrixOrder {
  const isLiving = (id: ConnectionId) =>
    [one, other].some(({ columnAt, living }) => (columnAt.get(id) ?? living) < living)
  const ids = [...one.connections, ...other.connections.filter((id) => !one.columnAt.has(id))]
  return new MatrixOrder(
    ids.filter(isLiving),
    ids.filter((id) => !isLiving(id)),
    [...one.rooms, ...other.rooms.filter((room) => !one.rowAt.has(room))],
  )
}

/** So many rows, as a share, may be of rooms that are gone: who comes back soon finds its own, and nothing jumps. */
const vacantMost = 0.05

/** Whether something that changed stands where it no longer belongs, or nowhere. */
export function isOutdated(
  books: StageBooks,
  { columnAt, rowAt, living, rooms: rows }: MatrixOrder,
  { connections, rooms, cells }: StageChanges,
): boolean {
  for (const id of connections) {
    const item = books.columns.get(id)?.item ?? null
    const at = columnAt.get(id)
    if ((item === null) !== (at === undefined)) return true
    if (item && at !== undefined && (socketLane(item) === 'gone') !== at >= living) return true
  }
  const hasRow = (room: string) => books.rooms.has(room) || books.cellsIn.has(room)
  const changed = new Set([...rooms, ...cells.map(({ room }) => room)])
  if ([...changed].some((room) => hasRow(room) && !rowAt.has(room))) return true
  const isVacated = [...changed].some((room) => !hasRow(room) && rowAt.has(room))
  return isVacated && rows.filter((room) => !hasRow(room)).length > vacantMost * rows.length
}

function roomsInBooks({ rooms, cellsIn }: StageBooks): ReadonlySet<string> {
  return new Set([...rooms.keys(), ...cellsIn.keys()])
}

function parted(
  { columns }: StageBooks,
  ids: readonly ConnectionId[],
  rooms: readonly string[],
): MatrixOrder {
  const living: ConnectionId[] = []
  const gone: ConnectionId[] = []
  for (const id of ids) {
    const item = columns.get(id)?.item
    if (!item) continue
    if (socketLane(item) === 'gone') gone.push(id)
    else living.push(id)
  }
  return new MatrixOrder(living, gone, rooms)
}
