import type { ConnectionId } from '#kernel/ids.ts'
import type { Matrix } from '#reading/matrix/matrix.ts'
import type { SocketLane } from '#reading/matrix/socketLane.ts'
import type { Areas } from '#views/matrix/plot/areas.ts'
import type { Plot, View } from '#views/matrix/plot/view.ts'
import type { Cells } from './cells.ts'

/** A cell by what it stands for; null for a whole column or a whole row. */
export interface Spot {
  readonly connection: ConnectionId | null
  readonly room: string | null
}

/** All that is painted around and over the cells. */
export interface Picture {
  readonly context: CanvasRenderingContext2D
  readonly areas: Areas
  readonly plot: Plot
  readonly view: View
  readonly matrix: Matrix
  readonly cells: Cells
  /** Where the keys are; null before they were used. */
  readonly cursor: Spot | null
  /** Where the pointer is. */
  readonly pointed: Spot | null
  /** Cells that are not the same on another server. */
  readonly differing: readonly Spot[]
  /** A colour of the theme, by its name. */
  readonly colour: (name: string) => string
  readonly laneNames: Readonly<Record<SocketLane, string>>
}

/** The font of everything written in the picture, in CSS pixels. */
export function fontOf(sizePx: number, weight = 500): string {
  return `${weight} ${sizePx}px "Inter Variable", system-ui, sans-serif`
}
