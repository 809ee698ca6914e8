import { cellSize, columnX, type Place, placeAt, rowY } from '#views/matrix/plot/view.ts'
import type { Board } from './board.ts'
import type { Spot } from './picture.ts'
import { spotAt } from './spots.ts'

/** What is under a pointer: a cell, a whole column or a whole row. */
export interface Hit {
  readonly spot: Spot
  /** There is something to open: not an empty cell. */
  readonly opens: boolean
}

/** What is at a point or, within so many CSS pixels, nearest to it: first what is wrong, then what is filled. */
export function hitAt(board: Board, x: number, y: number, tolerance: number): Hit | null {
  const { areas, matrix, plot, view } = board
  const { cells, lanes, rooms } = areas
  if (x > cells.x + cells.width || y > cells.y + cells.height) return null
  const place = placeAt(plot, view, Math.max(x, cells.x), Math.max(y, cells.y))
  if (!place) return null
  if (y < cells.y) {
    const connection = matrix.order.connections[place.column] ?? null
    const isThere = connection !== null && x >= lanes.x
    return isThere ? { spot: { connection, room: null }, opens: true } : null
  }
  if (x < cells.x) {
    const room = matrix.order.rooms[place.row] ?? null
    return room !== null && x >= rooms.x ? { spot: { connection: null, room }, opens: true } : null
  }
  const near = nearestWrong(board, x, y, tolerance) ?? nearestFilled(board, place, x, y, tolerance)
  if (near) return { spot: near, opens: true }
  const spot = spotAt(matrix, place)
  return spot && { spot, opens: false }
}

function nearestWrong(board: Board, x: number, y: number, tolerance: number): Spot | null {
  const { columnAt, rowAt } = board.matrix.order
  let [best, least] = [null as Spot | null, tolerance]
  for (const { connection, room } of board.cells.wrong) {
    const [column, row] = [columnAt.get(connection), rowAt.get(room)]
    if (column === undefined || row === undefined) continue
    const away = distance(board, { column, row }, x, y)
    if (away <= least) [best, least] = [{ connection, room }, away]
  }
  return best
}

function nearestFilled(
  board: Board,
  at: Place,
  x: number,
  y: number,
  tolerance: number,
): Spot | null {
  const { width } = cellSize(board.plot, board.view)
  const reach = Math.ceil(tolerance / width)
  let [best, least] = [null as Place | null, tolerance]
  for (let column = at.column - reach; column <= at.column + reach; column++) {
    for (const row of board.cells.rows[column] ?? []) {
      const away = distance(board, { column, row }, x, y)
      if (away < least || (away === 0 && column === at.column && row === at.row)) {
        ;[best, least] = [{ column, row }, away]
      }
    }
  }
  return best && spotAt(board.matrix, best)
}

/** From a point to the nearest edge of a cell; 0 within it. */
function distance({ plot, view }: Board, { column, row }: Place, x: number, y: number): number {
  const { width, height } = cellSize(plot, view)
  const [left, top] = [columnX(plot, view, column), rowY(plot, view, row)]
  const dx = Math.max(left - x, 0, x - left - width)
  const dy = Math.max(top - y, 0, y - top - height)
  return Math.hypot(dx, dy)
}
