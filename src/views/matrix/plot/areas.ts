import { socketLanes } from '#reading/matrix/socketLane.ts'

/** A part of the picture, in CSS pixels. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The parts of the picture: cells in the middle, what is told of connections and rooms around them. */
export interface Areas {
  readonly cells: Area
  /** Above: the lanes of socket states. */
  readonly lanes: Area
  /** Left: how many are in each room, and its name where there is place. */
  readonly rooms: Area
  readonly laneHeight: number
}

/** Below this width the picture is drawn compact. */
const compactBelow = 560
/** Right and below: marks where something is wrong. */
const marksPx = 14
const gap = 6

/** Parts a picture of this size, in CSS pixels. */
export function areasOf(width: number, height: number): Areas {
  const compact = width < compactBelow
  const laneHeight = compact ? 11 : 12
  const x = compact ? 78 : 132
  const y = gap + laneHeight * socketLanes.length + gap
  const cells = {
    x,
    y,
    width: Math.max(1, Math.floor(width) - x - marksPx),
    height: Math.max(1, Math.floor(height) - y - marksPx),
  }
  return {
    cells,
    lanes: { x, y: gap, width: cells.width, height: laneHeight * socketLanes.length },
    rooms: { x: gap, y, width: x - 2 * gap, height: cells.height },
    laneHeight,
  }
}
