/** Where the cells are drawn, in CSS pixels, and how many there are. */
export interface Plot {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly columns: number
  /** So many columns, the first, are not gone; the others stand apart. */
  readonly living: number
  readonly rows: number
}

/** What part of the cells is in view: how large they are, and how far it is scrolled, in CSS pixels. */
export interface View {
  /** 1 shows all. */
  readonly zoom: number
  readonly left: number
  readonly top: number
}

/** A column and a row, counted from 0. */
export interface Place {
  readonly column: number
  readonly row: number
}

export const wholeView: View = { zoom: 1, left: 0, top: 0 }

/** No cell is larger, in CSS pixels: at this size it can be read, and hit by a finger. */
const cellMax = { width: 28, height: 24 } as const
/** Where all are shown, few of them may be a little larger. */
const cellFitMax = { width: 44, height: 36 } as const
/** A cell that is to be looked at is at least so large. */
const cellReadable = 12
/** Between the living and the gone. */
export const partingPx = 18

/** How large a cell is, in CSS pixels. */
export function cellSize(plot: Plot, { zoom }: View): { width: number; height: number } {
  const whole = wholeCell(plot)
  return {
    width: Math.min(Math.max(whole.width, cellMax.width), whole.width * zoom),
    height: Math.min(Math.max(whole.height, cellMax.height), whole.height * zoom),
  }
}

/** The most that is worth zooming in: each cell is then as large as any gets. */
export function zoomMax(plot: Plot): number {
  const { width, height } = wholeCell(plot)
  return Math.max(1, cellMax.width / width, cellMax.height / height)
}

/** The left edge of a column. */
export function columnX(plot: Plot, view: View, column: number): number {
  const apart = column >= plot.living ? parting(plot) : 0
  return plot.x + column * cellSize(plot, view).width + apart - view.left
}

/** The upper edge of a row. */
export function rowY(plot: Plot, view: View, row: number): number {
  return plot.y + row * cellSize(plot, view).height - view.top
}

/** The cell at a point; its column or row is beyond the ends where there is none, and null in the parting. */
export function placeAt(plot: Plot, view: View, x: number, y: number): Place | null {
  const { width, height } = cellSize(plot, view)
  const row = Math.floor((y - plot.y + view.top) / height)
  const across = x - plot.x + view.left
  if (across < plot.living * width) return { column: Math.floor(across / width), row }
  const column = Math.floor((across - parting(plot)) / width)
  return column < plot.living ? null : { column, row }
}

/** The first and last cells in view. */
export function placesShown(plot: Plot, view: View): { from: Place; to: Place } {
  const { width, height } = cellSize(plot, view)
  const column = (px: number) => Math.max(0, Math.min(plot.columns - 1, Math.floor(px / width)))
  const row = (px: number) => Math.max(0, Math.min(plot.rows - 1, Math.floor(px / height)))
  return {
    from: { column: column(view.left - partingPx), row: row(view.top) },
    to: { column: column(view.left + plot.width), row: row(view.top + plot.height) },
  }
}

/** Nearer or farther by a factor; what is at the point stays there. */
export function zoomed(plot: Plot, view: View, factor: number, x: number, y: number): View {
  const zoom = Math.max(1, Math.min(zoomMax(plot), view.zoom * factor))
  const [before, after] = [cellSize(plot, view), cellSize(plot, { ...view, zoom })]
  const [dx, dy] = [x - plot.x, y - plot.y]
  return keptInside(plot, {
    zoom,
    left: ((view.left + dx) * after.width) / before.width - dx,
    top: ((view.top + dy) * after.height) / before.height - dy,
  })
}

/** Moved by so many CSS pixels. */
export function panned(plot: Plot, view: View, dx: number, dy: number): View {
  return keptInside(plot, { ...view, left: view.left + dx, top: view.top + dy })
}

/** The same, with nothing beyond the ends in view. */
export function keptInside(plot: Plot, view: View): View {
  const { width, height } = cellSize(plot, view)
  const most = {
    left: plot.columns * width + parting(plot) - plot.width,
    top: plot.rows * height - plot.height,
  }
  return {
    zoom: Math.max(1, Math.min(zoomMax(plot), view.zoom)),
    left: Math.max(0, Math.min(most.left, view.left)),
    top: Math.max(0, Math.min(most.top, view.top)),
  }
}

/** With this cell in view; `near` also makes it large enough to be read. */
export function showing(plot: Plot, view: View, { column, row }: Place, near: boolean): View {
  const whole = wholeCell(plot)
  const readable = Math.max(cellReadable / whole.width, cellReadable / whole.height)
  const zoom = near ? Math.max(view.zoom, Math.min(zoomMax(plot), readable)) : view.zoom
  const { width, height } = cellSize(plot, { ...view, zoom })
  const at = { zoom, left: 0, top: 0 }
  const x = columnX(plot, at, column) - plot.x
  const y = rowY(plot, at, row) - plot.y
  const jumped = zoom !== view.zoom
  return keptInside(plot, {
    zoom,
    left: inView(x, width, view.left, plot.width, jumped),
    top: inView(y, height, view.top, plot.height, jumped),
  })
}

function inView(at: number, size: number, from: number, span: number, jumped: boolean): number {
  const isIn = at >= from && at + size <= from + span
  return isIn && !jumped ? from : at + size / 2 - span / 2
}

function wholeCell(plot: Plot): { width: number; height: number } {
  const { columns, rows, width, height } = plot
  return {
    width: Math.min(cellFitMax.width, (width - parting(plot)) / Math.max(1, columns)),
    height: Math.min(cellFitMax.height, height / Math.max(1, rows)),
  }
}

function parting({ columns, living }: Plot): number {
  return columns > living && living > 0 ? partingPx : 0
}
