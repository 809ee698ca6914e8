import type { StageRoom } from '#reading/stage/stageModel.ts'
import { cellSize, placesShown, rowY } from '#views/matrix/plot/view.ts'
import { namedFrom } from './paintSpot.ts'
import { fontOf, type Picture } from './picture.ts'

/** A bar for the members of each room, and its name where rows are high enough. */
export function paintRooms(picture: Picture): void {
  const { context, plot, view, areas, matrix, colour } = picture
  const { order, books } = matrix
  const { from, to } = placesShown(plot, view)
  const { height } = cellSize(plot, view)
  let most = 1
  for (const { count } of books.rooms.values()) most = Math.max(most, count)
  const end = areas.rooms.x + areas.rooms.width
  const wrong = wrongRooms(picture)
  const [bars, broken] = [new Path2D(), new Path2D()]
  context.font = fontOf(11.5)
  for (let row = from.row; row <= to.row && plot.rows > 0; row++) {
    const id = order.rooms[row] ?? ''
    const room = books.rooms.get(id)
    const y = rowY(plot, view, row)
    const [top, bottom] = [Math.max(y, areas.cells.y), Math.min(y + height, bottomOf(areas.cells))]
    if (bottom <= top) continue
    const thick = Math.max(1, bottom - top - (height > 4 ? 1 : 0))
    const bar = barOf(room, most, areas.rooms.width)
    if (room?.leftBehind) broken.rect(end - 10, top, 10, thick)
    else bars.rect(end - bar, top, bar, thick)
    if (wrong.has(id))
      broken.rect(areas.cells.x + areas.cells.width + 4, (top + bottom) / 2 - 1, 9, 2)
  }
  context.fillStyle = colour('--line-strong')
  context.globalAlpha = height >= namedFrom ? 0.35 : 1
  context.fill(bars)
  context.globalAlpha = 1
  context.fillStyle = colour('--broken')
  context.fill(broken)
  if (height >= namedFrom) paintRoomNames(picture, from.row, to.row)
}

function paintRoomNames(
  { context, plot, view, areas, matrix, colour }: Picture,
  from: number,
  to: number,
): void {
  context.save()
  context.beginPath()
  context.rect(areas.rooms.x, areas.cells.y, areas.rooms.width, areas.cells.height)
  context.clip()
  context.fillStyle = colour('--ink')
  context.textAlign = 'right'
  context.textBaseline = 'middle'
  const end = areas.rooms.x + areas.rooms.width - 4
  const { height } = cellSize(plot, view)
  for (let row = from; row <= to; row++) {
    const y = rowY(plot, view, row) + height / 2
    context.fillText(matrix.order.rooms[row] ?? '', end, y, areas.rooms.width - 6)
  }
  context.restore()
}

function barOf(room: StageRoom | undefined, most: number, width: number): number {
  return Math.max(1, ((room?.count ?? 0) / most) * width)
}

function bottomOf({ y, height }: { readonly y: number; readonly height: number }): number {
  return y + height
}

function wrongRooms({ cells, matrix }: Picture): ReadonlySet<string> {
  const wrong = new Set<string>()
  for (const { room } of cells.wrong) wrong.add(room)
  for (const { id, leftBehind, problem } of matrix.books.rooms.values()) {
    if (leftBehind || problem > 0) wrong.add(id)
  }
  return wrong
}
