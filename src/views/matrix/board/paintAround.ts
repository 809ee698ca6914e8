import { socketLanes } from '#reading/matrix/socketLane.ts'
import { cellSize, columnX, partingPx, placesShown, rowY } from '#views/matrix/plot/view.ts'
import { paintRooms } from './paintRooms.ts'
import { fontOf, type Picture } from './picture.ts'

/** Paints what stands around the cells: the rooms left, the names of the lanes above, marks where something is wrong. */
export function paintAround(picture: Picture): void {
  paintParting(picture)
  paintLines(picture)
  paintLaneNames(picture)
  paintRooms(picture)
  paintWrongColumns(picture)
}

/** Between the living and the gone. */
function paintParting({ context, plot, view, areas, colour }: Picture): void {
  if (plot.columns === plot.living || plot.living === 0) return
  const x = columnX(plot, view, plot.living) - partingPx / 2
  if (x < areas.cells.x || x > areas.cells.x + areas.cells.width) return
  context.strokeStyle = colour('--line-strong')
  context.lineWidth = 1
  context.setLineDash([4, 4])
  context.beginPath()
  context.moveTo(Math.round(x) + 0.5, areas.lanes.y)
  context.lineTo(Math.round(x) + 0.5, areas.cells.y + areas.cells.height)
  context.stroke()
  context.setLineDash([])
}

/** Between cells that are large enough. */
function paintLines({ context, plot, view, areas, colour }: Picture): void {
  const { width, height } = cellSize(plot, view)
  const { cells } = areas
  const { from, to } = placesShown(plot, view)
  context.strokeStyle = colour('--line')
  context.lineWidth = 1
  context.beginPath()
  if (height >= 6) {
    for (let row = from.row; row <= to.row; row++) {
      const y = Math.round(rowY(plot, view, row)) - 0.5
      if (y <= cells.y) continue
      context.moveTo(cells.x, y)
      context.lineTo(cells.x + cells.width, y)
    }
  }
  if (width >= 8) {
    for (let column = from.column; column <= to.column; column++) {
      const x = Math.round(columnX(plot, view, column)) - 0.5
      if (x <= cells.x) continue
      context.moveTo(x, cells.y)
      context.lineTo(x, cells.y + cells.height)
    }
  }
  context.stroke()
}

function paintLaneNames({ context, areas, laneNames, cells, colour }: Picture): void {
  const counts = socketLanes.map(() => 0)
  for (const lane of cells.lanes) counts[lane] = (counts[lane] ?? 0) + 1
  context.font = fontOf(11)
  context.textAlign = 'right'
  context.textBaseline = 'middle'
  for (const [i, lane] of socketLanes.entries()) {
    const y = areas.lanes.y + areas.laneHeight * (i + 0.5)
    context.fillStyle = colour(counts[i] ? '--ink' : '--ink-soft')
    context.fillText(`${laneNames[lane]} ${counts[i]}`, areas.lanes.x - 6, y, areas.rooms.width)
  }
}

/** Below the columns of connections that are not as they should be. */
function paintWrongColumns({ context, plot, view, areas, matrix, cells, colour }: Picture): void {
  const { width } = cellSize(plot, view)
  const bottom = areas.cells.y + areas.cells.height
  const painted = new Set<number>()
  context.fillStyle = colour('--broken')
  for (const id of cells.wrongConnections) {
    const column = matrix.order.columnAt.get(id)
    if (column === undefined) continue
    const x = Math.round(columnX(plot, view, column) + width / 2)
    if (x < areas.cells.x || x > areas.cells.x + areas.cells.width || painted.has(x)) continue
    painted.add(x)
    context.fillRect(x - 1, bottom + 4, 2, 9)
  }
}
