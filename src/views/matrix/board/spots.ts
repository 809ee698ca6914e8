import { subjectOf } from '#reading/events/subjectOf.ts'
import type { Matrix } from '#reading/matrix/matrix.ts'
import type { Selection } from '#reading/selection.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import type { Place } from '#views/matrix/plot/view.ts'
import type { Spot } from './picture.ts'

/** Where in the matrix what is chosen stands; null when it is nowhere. */
export function spotOf(
  selection: Selection | null,
  world: World,
  trace: readonly TraceEvent[],
): Spot | null {
  if (selection === null) return null
  if (selection.kind === 'event') {
    const { connection, room } = subjectOf(world, trace, selection.seq)
    return connection === null && room === null ? null : { connection, room }
  }
  if (selection.kind === 'room') return { connection: null, room: selection.room }
  const room = selection.kind === 'membership' ? selection.room : null
  return { connection: selection.connection, room }
}

/** What choosing a spot chooses: its membership where there is one, else its connection or room. */
export function selectionOf({ books }: Matrix, { connection, room }: Spot): Selection | null {
  if (connection !== null && room !== null) {
    const isMember = books.columns.get(connection)?.edges.has(room)
    return isMember ? { kind: 'membership', connection, room } : { kind: 'connection', connection }
  }
  if (connection !== null) return { kind: 'connection', connection }
  return room === null ? null : { kind: 'room', room }
}

/** The cell of a spot: of a whole column or row, its first that is filled. Null when there is none. */
export function cellPlaceOf({ order, books }: Matrix, { connection, room }: Spot): Place | null {
  const column = connection === null ? undefined : order.columnAt.get(connection)
  const row = room === null ? undefined : order.rowAt.get(room)
  if (column !== undefined && row !== undefined) return { column, row }
  if (column !== undefined && connection !== null) {
    const rows = [...(books.columns.get(connection)?.edges.keys() ?? [])]
    return {
      column,
      row: Math.min(...rows.map((id) => order.rowAt.get(id) ?? 0), order.rooms.length - 1),
    }
  }
  if (row === undefined || room === null) return null
  const first = order.connections.findIndex((id) => books.columns.get(id)?.edges.has(room))
  return { column: Math.max(0, first), row }
}

/** The spot of a cell, or null beyond the ends. */
export function spotAt({ order }: Matrix, { column, row }: Place): Spot | null {
  const [connection = null, room = null] = [order.connections[column], order.rooms[row]]
  return connection === null || room === null ? null : { connection, room }
}
