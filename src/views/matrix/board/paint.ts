import { type SocketLane, socketLanes } from '#reading/matrix/socketLane.ts'
import { cellSize, columnX, placesShown, rowY } from '#views/matrix/plot/view.ts'
import { CellRaster, type Pixels } from './cellRaster.ts'
import type { Stroke, Strokes } from './cells.ts'
import { paintAround } from './paintAround.ts'
import { paintDiffering } from './paintDiffering.ts'
import { paintMarks } from './paintMarks.ts'
import { paintSpots } from './paintSpot.ts'
import type { Picture } from './picture.ts'

type Shown = Omit<Picture, 'context'>

/** The colour of cells, and of each lane of socket states: each lane is a place of its own too. */
const cellInk = '--room-5'
const laneInks = {
  open: '--open',
  'held up': '--waiting',
  'half-open': '--half',
  dead: '--broken',
  'on its way': '--ink-soft',
  gone: '--gone',
} as const satisfies Record<SocketLane, string>
/** Who is not in the first lane is one of few, and is painted at least so wide, in CSS pixels. */
const fewPx = 2
/** More to paint than this is painted all at once, in one go. */
const strokesMax = 400

/** Paints pictures on two canvases: the cells below, the rest above. */
export class Paint {
  readonly #below: CanvasRenderingContext2D
  readonly #above: CanvasRenderingContext2D
  readonly #cells = new CellRaster()
  readonly #lanes = socketLanes.map((lane) => ({ ink: laneInks[lane], raster: new CellRaster() }))
  #ratio = 1

  constructor(below: CanvasRenderingContext2D, above: CanvasRenderingContext2D) {
    this.#below = below
    this.#above = above
  }

  /** Another size in CSS pixels, and how many device pixels one of them has. */
  resize(width: number, height: number, ratio: number): void {
    this.#ratio = ratio
    for (const { canvas } of [this.#below, this.#above]) {
      canvas.width = Math.round(width * ratio)
      canvas.height = Math.round(height * ratio)
    }
  }

  /** Paints what is to be painted of the cells, or all of them; and what is above them. */
  all(picture: Shown, strokes: Strokes | null): void {
    const few = strokes && strokes.cells.length + strokes.lanes.length <= strokesMax
    if (few) this.#some(picture, strokes)
    else this.#everything(picture)
    const context = this.#above
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0)
    context.clearRect(0, 0, context.canvas.width, context.canvas.height)
    paintAround({ ...picture, context })
    paintMarks({ ...picture, context })
    paintDiffering({ ...picture, context })
    paintSpots({ ...picture, context })
  }

  #everything(picture: Shown): void {
    const { plot, view, cells, areas, colour } = picture
    const { canvas } = this.#below
    this.#below.clearRect(0, 0, canvas.width, canvas.height)
    this.#cells.begin(this.#px(plot.width), this.#px(plot.height), colour(cellInk))
    for (const { ink, raster } of this.#lanes) {
      raster.begin(this.#px(plot.width), this.#px(areas.laneHeight), colour(ink))
    }
    const { from, to } = placesShown(plot, view)
    for (let column = from.column; column <= to.column && column < plot.columns; column++) {
      for (const row of cells.rows[column] ?? []) {
        if (row < from.row || row > to.row) continue
        this.#cells.add(this.#cellPixels(picture, { column, row }), 1)
      }
      const row = cells.lanes[column] ?? 0
      this.#lanes[row]?.raster.add(this.#lanePixels(picture, { column, row }), 1)
    }
    this.#cells.paint(this.#below, this.#px(plot.x), this.#px(plot.y))
    for (const [row, { raster }] of this.#lanes.entries()) {
      raster.paint(this.#below, this.#px(areas.lanes.x), this.#laneTop(areas, row))
    }
  }

  #some(picture: Shown, { cells, lanes }: Strokes): void {
    const { plot, areas } = picture
    for (const stroke of cells) {
      const pixels = this.#cellPixels(picture, stroke)
      this.#cells.add(pixels, stroke.by)
      this.#cells.paint(this.#below, this.#px(plot.x), this.#px(plot.y), pixels)
    }
    for (const stroke of lanes) {
      const pixels = this.#lanePixels(picture, stroke)
      const raster = this.#lanes[stroke.row]?.raster
      raster?.add(pixels, stroke.by)
      raster?.paint(this.#below, this.#px(areas.lanes.x), this.#laneTop(areas, stroke.row), pixels)
    }
  }

  #cellPixels(picture: Shown, { column, row }: Pick<Stroke, 'column' | 'row'>): Pixels {
    const { plot, view } = picture
    const size = cellSize(plot, view)
    const [left, right] = this.#across(picture, column)
    const y = rowY(plot, view, row) - plot.y
    const top = this.#px(y)
    const gap = size.height >= 4 ? this.#px(1) : 0
    return { left, right, top, bottom: Math.max(top + 1, this.#px(y + size.height) - gap) }
  }

  /** Within the lane's own raster. */
  #lanePixels(picture: Shown, { column, row }: Pick<Stroke, 'column' | 'row'>): Pixels {
    const [left, right] = this.#across(picture, column)
    const wide = row === 0 ? 1 : this.#px(fewPx)
    const bottom = this.#px(picture.areas.laneHeight - 2)
    return { left, right: Math.max(right, left + wide), top: this.#px(2), bottom }
  }

  #laneTop({ lanes, laneHeight }: Shown['areas'], row: number): number {
    return this.#px(lanes.y + laneHeight * row)
  }

  #across({ plot, view }: Shown, column: number): readonly [number, number] {
    const { width } = cellSize(plot, view)
    const x = columnX(plot, view, column) - plot.x
    const gap = width >= 4 ? this.#px(1) : 0
    return [this.#px(x), Math.max(this.#px(x) + 1, this.#px(x + width) - gap)]
  }

  #px(css: number): number {
    return Math.round(css * this.#ratio)
  }
}
