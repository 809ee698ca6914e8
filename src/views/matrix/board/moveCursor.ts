import type { Place } from '#views/matrix/plot/view.ts'
import { placesShown } from '#views/matrix/plot/view.ts'
import type { Board } from './board.ts'

/** Where a key leads from a cell; null for a key that leads nowhere. */
export function movedBy(
  board: Board,
  from: Place,
  { key, shift, far }: { readonly key: string; readonly shift: boolean; readonly far: boolean },
): Place | null {
  const { columns, rows } = board.plot
  const step = steps[key]
  if (step) return shift ? nextFilled(board, from, step) : clamped(board, sum(from, step))
  const { from: first, to: last } = placesShown(board.plot, board.view)
  const page = Math.max(1, last.row - first.row - 1)
  switch (key) {
    case 'Home':
      return { column: 0, row: far ? 0 : from.row }
    case 'End':
      return { column: columns - 1, row: far ? rows - 1 : from.row }
    case 'PageUp':
      return clamped(board, { ...from, row: from.row - page })
    case 'PageDown':
      return clamped(board, { ...from, row: from.row + page })
    default:
      return null
  }
}

const steps: Readonly<Record<string, Place>> = {
  ArrowLeft: { column: -1, row: 0 },
  ArrowRight: { column: 1, row: 0 },
  ArrowUp: { column: 0, row: -1 },
  ArrowDown: { column: 0, row: 1 },
}

/** The next cell in a direction that is a membership; where there is none, the cell itself. */
function nextFilled(board: Board, from: Place, step: Place): Place {
  const { order, books } = board.matrix
  const { columns, rows } = board.plot
  for (let at = sum(from, step); isOnBoard(at, columns, rows); at = sum(at, step)) {
    const connection = order.connections[at.column]
    const room = order.rooms[at.row]
    if (connection && room !== undefined && books.columns.get(connection)?.edges.has(room))
      return at
  }
  return from
}

function sum(one: Place, other: Place): Place {
  return { column: one.column + other.column, row: one.row + other.row }
}

function isOnBoard({ column, row }: Place, columns: number, rows: number): boolean {
  return column >= 0 && row >= 0 && column < columns && row < rows
}

function clamped({ plot: { columns, rows } }: Board, { column, row }: Place): Place {
  return {
    column: Math.max(0, Math.min(columns - 1, column)),
    row: Math.max(0, Math.min(rows - 1, row)),
  }
}
