import { cellSize, columnX, rowY } from '#views/matrix/plot/view.ts'
import { fontOf, type Picture, type Spot } from './picture.ts'

/** Paints where pointer and keys are: bands along the row and the column, and a frame around the cell. */
export function paintSpots(picture: Picture): void {
  const { pointed, cursor, colour } = picture
  if (pointed) paintSpot(picture, pointed, colour('--ink-soft'), 1)
  if (cursor) paintSpot(picture, cursor, colour('--accent'), 2)
}

function paintSpot(picture: Picture, spot: Spot, ink: string, lineWidth: number): void {
  const { context, plot, view, areas, matrix } = picture
  const size = cellSize(plot, view)
  const column = spot.connection === null ? undefined : matrix.order.columnAt.get(spot.connection)
  const row = spot.room === null ? undefined : matrix.order.rowAt.get(spot.room)
  const x = column === undefined ? null : columnX(plot, view, column)
  const y = row === undefined ? null : rowY(plot, view, row)
  context.save()
  context.fillStyle = ink
  context.strokeStyle = ink
  context.lineWidth = lineWidth
  const { lanes, rooms, cells } = areas
  context.beginPath()
  context.rect(0, 0, cells.x + cells.width + 14, cells.y + cells.height + 14)
  context.clip()
  context.globalAlpha = 0.2
  const [width, height] = [Math.max(1.5, size.width), Math.max(1.5, size.height)]
  if (x !== null && x > cells.x - width) {
    context.fillRect(x, lanes.y, width, cells.y + cells.height - lanes.y)
  }
  if (y !== null && y > cells.y - height) {
    context.fillRect(rooms.x, y, cells.x + cells.width - rooms.x, height)
  }
  context.globalAlpha = 1
  if (x !== null && y !== null) {
    const [w, h] = [Math.max(9, size.width + 2), Math.max(9, size.height + 2)]
    context.strokeRect(x + size.width / 2 - w / 2, y + size.height / 2 - h / 2, w, h)
  }
  context.restore()
  if (row !== undefined && y !== null && spot.room !== null && size.height < namedFrom) {
    const at = Math.min(Math.max(y + size.height / 2, cells.y + 8), cells.y + cells.height - 8)
    paintChip(picture, spot.room, rooms.x, at, rooms.width)
  }
}

/** Names stand beside rows that are at least so high, in CSS pixels. */
export const namedFrom = 13

function paintChip({ context, colour }: Picture, text: string, x: number, y: number, most: number) {
  context.font = fontOf(11.5, 650)
  const width = Math.min(most, context.measureText(text).width + 10)
  context.fillStyle = colour('--ink')
  context.fillRect(x, y - 8, width, 16)
  context.fillStyle = colour('--panel')
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.fillText(text, x + 5, y + 0.5, width - 10)
}
