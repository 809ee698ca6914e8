import type { Matrix } from '#reading/matrix/matrix.ts'
import type { MatrixOrder } from '#reading/matrix/matrixOrder.ts'
import type { SocketLane } from '#reading/matrix/socketLane.ts'
import { differInMore } from '#reading/matrix/worldChanges.ts'
import type { World } from '#trace/world.ts'
import { type Areas, areasOf } from '#views/matrix/plot/areas.ts'
import { keptInside, type Plot, type View, wholeView } from '#views/matrix/plot/view.ts'
import { openPalette, type Palette } from '#views/parts/openPalette.ts'
import type { Cells, Stroke } from './cells.ts'
import { Paint } from './paint.ts'
import type { Spot } from './picture.ts'
import { Reading } from './reading.ts'

/** What differs in more connections is read beside what is shown, in pieces. */
const differAtOnceMax = 500

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
  #reading = new Reading()
  /** What takes its place once it is read; and the world that is wanted by then. */
  #coming: { readonly reading: Reading; readonly pieces: Generator<void, unknown> } | null = null
  #wanted: World | null = null
  #palette: Palette | null = null
  #paint: Paint | null = null
  #areas: Areas = areasOf(1, 1)
  #view: View = wholeView
  #cursor: Spot | null = null
  #pointed: Spot | null = null
  #differing: readonly Spot[] = []
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

  /**
   * Takes in another world, the same again costs nothing. Whether it is shown: what differs much is
   * read by `goOn`, and until then the world before it is shown.
   */
  take(world: World): boolean {
    this.#wanted = world
    if (!differInMore(this.matrix.books.world, world, differAtOnceMax)) this.#takeAtOnce(world)
    else this.#coming ??= comingOf(world)
    return this.#coming === null
  }

  /** Goes on reading for so long; whether the world that was taken in last is shown. */
  goOn(forMs: number): boolean {
    const untilMs = performance.now() + forMs
    while (this.#coming && performance.now() < untilMs) {
      if (!this.#coming.pieces.next().done) continue
      this.#reading = this.#coming.reading
      this.#coming = null
      this.see(this.#view)
      if (this.#wanted) this.take(this.#wanted)
    }
    return this.#coming === null
  }

  #takeAtOnce(world: World): void {
    this.#coming = null
    if (world === this.matrix.books.world) return
    const strokes = this.#reading.take(world)
    if (strokes === null) return this.see(this.#view)
    this.#strokes?.cells.push(...strokes.cells)
    this.#strokes?.lanes.push(...strokes.lanes)
    this.#ask()
  }

  /** Orders everything anew. */
  sort(): void {
    this.matrix.sort()
    this.cells.readAll()
    this.see(wholeView)
  }

  /** Has everything stand as in another order. */
  standAs(order: MatrixOrder): void {
    this.matrix.standAs(order)
    this.cells.readAll()
    this.see(this.#view)
  }

  /** What is framed: cells that are not the same on another server. */
  set differing(spots: readonly Spot[]) {
    if (this.#differing === spots) return
    this.#differing = spots
    this.#ask()
  }

  get matrix(): Matrix {
    return this.#reading.matrix
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
    return this.#reading.cells
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
        cells: this.cells,
        cursor: this.#cursor,
        pointed: this.#pointed,
        differing: this.#differing,
        colour: this.#palette.colour,
        laneNames: this.#laneNames,
      },
      this.#strokes,
    )
    this.#strokes = { cells: [], lanes: [] }
  }
}

function comingOf(world: World) {
  const reading = new Reading()
  return { reading, pieces: reading.taking(world) }
}
