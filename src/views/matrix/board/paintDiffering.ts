import { cellSize, columnX, rowY } from '#views/matrix/plot/view.ts'
import type { Picture } from './picture.ts'

/** Half of a frame's side, in CSS pixels, where cells are smaller than frames are. */
const halfMin = 6
/** Frames nearer than this to one another are painted as one, for more cannot be seen. */
const nearPx = 6

/** Paints a frame around each cell that is not the same on another server; over its column, where no cell is meant. */
export function paintDiffering({ context, areas, plot, view, matrix, differing, colour }: Picture) {
  if (differing.length === 0) return
  const { columnAt, rowAt } = matrix.order
  const { cells } = areas
  const size = cellSize(plot, view)
  const [halfWide, halfHigh] = [size.width, size.height].map((px) => Math.max(halfMin, px / 2 + 1))
  const painted = new Set<string>()
  const frames = new Path2D()
  for (const { connection, room } of differing) {
    const column = connection === null ? undefined : columnAt.get(connection)
    const row = room === null ? null : rowAt.get(room)
    if (column === undefined || row === undefined) continue
    const x = columnX(plot, view, column) + size.width / 2
    const y = row === null ? cells.y : rowY(plot, view, row) + size.height / 2
    if (x < cells.x - 4 || x > cells.x + cells.width + 4) continue
    if (y < cells.y - 4 || y > cells.y + cells.height + 4) continue
    const near = `${Math.floor(x / nearPx)} ${Math.floor(y / nearPx)}`
    if (painted.has(near)) continue
    painted.add(near)
    const [wide, high] = [halfWide ?? halfMin, halfHigh ?? halfMin]
    frames.rect(x - wide, y - high, 2 * wide, 2 * high)
  }
  context.strokeStyle = colour('--panel')
  context.lineWidth = 4.5
  context.stroke(frames)
  context.strokeStyle = colour('--waiting')
  context.lineWidth = 2
  context.stroke(frames)
}
