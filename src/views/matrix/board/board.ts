import { Matrix } from '#reading/matrix/matrix.ts'
import type { SocketLane } from '#reading/matrix/socketLane.ts'
import type { World } from '#trace/world.ts'
import { type Areas, areasOf } from '#views/matrix/plot/areas.ts'
import { keptInside, type Plot, type View, wholeView } from '#views/matrix/plot/view.ts'
import { openPalette, type Palette } from '#views/parts/openPalette.ts'
import { Cells, type Stroke } from './cells.ts'
import { Paint } from './paint.ts'
import type { Spot } from './picture.ts'

/** The two canvases, one over the other: the cells, and what stands over and around them. */
export interface Sheets {
  readonly cells: HTMLCanvasElement
  readonly over: HTMLCanvasElement
}

/**
 * The matrix as it is painted: its cells, what is in view, and where pointer and keys are. It paints
 * once a frame, and only what has changed. Doesn't know about React.
 */
export class Board {
  readonly matrix = new Matrix()
  readonly #cells = new Cells(this.matrix)
  #palette: Palette | null = null
  #paint: Paint | null = null
  #areas: Areas = areasOf(1, 1)
  #view: View = wholeView
  #cursor: Spot | null = null
  #pointed: Spot | null = null
  #strokes: { cells: Stroke[]; lanes: Stroke[] } | null = null
  #request = 0
  #laneNames: Readonly<Record<SocketLane, string>> | null = null

  /** Paints on these from now on; the names of lanes are the words of the page's language. */
  open({ cells, over }: Sheets, laneNames: Readonly<Record<SocketLane, string>>): void {
    const [below, above] = [cells.getContext('2d'), over.getContext('2d')]
    this.#laneNames = laneNames
    this.#palette ??= openPalette(() => this.repaint())
    this.#paint = below && above && new Paint(below, above)
    const { clientWidth, clientHeight } = over
    this.#paint?.resize(clientWidth, clientHeight, devicePixelRatio)
    this.repaint()
  }

  /** Paints no more, and watches the theme no more. */
  close(): void {
    cancelAnimationFrame(this.#request)
    this.#palette?.close()
    this.#palette = null
    this.#paint = null
  }

  /** Another size, in CSS pixels; what was in view stays there as far as it can. */
  resize(width: number, height: number): void {
    this.#areas = areasOf(width, height)
    this.#paint?.resize(width, height, devicePixelRatio)
    this.see(this.#view)
  }

  /** Takes in another world; the same again costs nothing. */
  take(world: World): void {
    if (world === this.matrix.books.world) return
    const strokes = this.#cells.take(this.matrix.take(world))
    if (strokes === null) return this.see(this.#view)
    this.#strokes?.cells.push(...strokes.cells)
    this.#strokes?.lanes.push(...strokes.lanes)
    this.#ask()
  }

  /** Orders everything anew. */
  sort(): void {
    this.matrix.sort()
    this.#cells.readAll()
    this.see(wholeView)
  }

  get areas(): Areas {
    return this.#areas
  }

  get plot(): Plot {
    const { connections, living, rooms } = this.matrix.order
    return { ...this.#areas.cells, columns: connections.length, living, rows: rooms.length }
  }

  get view(): View {
    return this.#view
  }

  /** Shows this part, or as much of it as there is. */
  see(view: View): void {
    this.#view = keptInside(this.plot, view)
    this.repaint()
  }

  get cells(): Cells {
    return this.#cells
  }

  get cursor(): Spot | null {
    return this.#cursor
  }

  set cursor(spot: Spot | null) {
    this.#cursor = spot
    this.#ask()
  }

  set pointed(spot: Spot | null) {
    this.#pointed = spot
    this.#ask()
  }

  /** Paints everything anew, as when the theme has changed. */
  repaint(): void {
    this.#strokes = null
    this.#ask()
  }

  #ask(): void {
    cancelAnimationFrame(this.#request)
    this.#request = requestAnimationFrame(() => this.#draw())
  }

  #draw(): void {
    if (!this.#paint || !this.#palette || !this.#laneNames) return
    this.#paint.all(
      {
        areas: this.#areas,
        plot: this.plot,
        view: this.#view,
        matrix: this.matrix,
        cells: this.#cells,
        cursor: this.#cursor,
        pointed: this.#pointed,
        colour: this.#palette.colour,
        laneNames: this.#laneNames,
      },
      this.#strokes,
    )
    this.#strokes = { cells: [], lanes: [] }
  }
}
