import { type Mark, marks, type WrongCell } from '#views/matrix/marks.ts'
import { cellSize, columnX, rowY } from '#views/matrix/plot/view.ts'
import type { Picture } from './picture.ts'

/** Half of a mark's side, in CSS pixels, where cells are smaller than marks are, and the most. */
const halfMin = 5
const halfMax = 9
/** Marks nearer than this to one another are painted as one, for more cannot be seen. */
const nearPx = 7

/** Paints what is wrong: large enough to be found among cells that are smaller than a pixel. */
export function paintMarks({ context, areas, plot, view, matrix, cells, colour }: Picture): void {
  const { order } = matrix
  const size = cellSize(plot, view)
  const half = Math.max(halfMin, Math.min(halfMax, size.width / 2 - 1.5, size.height / 2 - 2))
  const painted = new Set<string>()
  const paths = new Map<WrongCell, Path2D>()
  const halo = new Path2D()
  for (const { connection, room, look } of cells.wrong) {
    const [column, row] = [order.columnAt.get(connection), order.rowAt.get(room)]
    if (column === undefined || row === undefined) continue
    const x = columnX(plot, view, column) + size.width / 2
    const y = rowY(plot, view, row) + size.height / 2
    if (!isWithin(areas.cells, x, y)) continue
    const near = `${look} ${Math.floor(x / nearPx)} ${Math.floor(y / nearPx)}`
    if (painted.has(near)) continue
    painted.add(near)
    halo.moveTo(x + half + 3, y)
    halo.arc(x, y, half + 3, 0, 2 * Math.PI)
    const path = paths.get(look) ?? new Path2D()
    path.addPath(markPath(look), new DOMMatrix([half, 0, 0, half, x, y]))
    paths.set(look, path)
  }
  context.fillStyle = colour('--panel')
  context.globalAlpha = 0.8
  context.fill(halo)
  context.globalAlpha = 1
  for (const [look, path] of paths) paintMark(context, marks[look], path, colour)
}

/** One mark at a point, as in the list of what the shapes mean. */
function paintMark(
  context: CanvasRenderingContext2D,
  { way, ink }: Mark,
  path: Path2D,
  colour: Picture['colour'],
): void {
  context.fillStyle = colour(ink)
  context.strokeStyle = colour(ink)
  context.lineWidth = 2.2
  if (way === 'fill') context.fill(path)
  else context.stroke(path)
}

function markPath(look: WrongCell): Path2D {
  const path = known.get(look) ?? new Path2D(marks[look].path)
  known.set(look, path)
  return path
}

const known = new Map<WrongCell, Path2D>()

function isWithin(area: Picture['areas']['cells'], x: number, y: number): boolean {
  return (
    x > area.x - 4 && x < area.x + area.width + 4 && y > area.y - 4 && y < area.y + area.height + 4
  )
}
