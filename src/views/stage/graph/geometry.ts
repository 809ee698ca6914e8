import type { Order } from '#reading/stage/columns.ts'
import type { StageEdge, StageModel } from '#reading/stage/stageModel.ts'
import { type Curve, curveBetween, type Point } from './curve.ts'

/** Where everything stands, in CSS pixels of the drawing. */
export interface Geometry {
  readonly width: number
  readonly height: number
  readonly compact: boolean
  readonly connections: ReadonlyMap<string, Point>
  /** The left middle of each room's box. */
  readonly rooms: ReadonlyMap<string, Point>
  /** Smaller than 1 where the rows are closer than a glyph is high. */
  readonly glyphScale: number
  readonly room: { readonly width: number; readonly height: number }
  /** The line of each membership, from the connection to the room. */
  readonly edges: ReadonlyMap<StageEdge, Curve>
}

const measures = {
  wide: { rowMin: 20, left: 196, roomWidth: 184, roomHeight: 50, right: 20, gap: 120 },
  tight: { rowMin: 30, left: 92, roomWidth: 92, roomHeight: 46, right: 6, gap: 48 },
  compact: { rowMin: 30, left: 106, roomWidth: 112, roomHeight: 46, right: 8, gap: 80 },
} as const

/** Below this width the picture is drawn compact. */
const compactBelow = 560
/** Below this width, as where two pictures stand beside each other, even that has no room. */
const tightBelow = 306
const rowMax = 84
const roomGap = 16
const padding = 16
const glyphRadius = 13

/**
 * Lays the columns out; at least as high as asked, and higher when the rows need it. `viewTop` is how
 * far a drawing that is higher than its frame has been scrolled: the rooms stay in view.
 */
export function layOut(
  model: StageModel,
  order: Order,
  width: number,
  heightMin: number,
  viewTop = 0,
): Geometry {
  const compact = width < compactBelow
  const narrow = width < tightBelow ? measures.tight : measures.compact
  const { rowMin, left, roomWidth, roomHeight, right, gap } = compact ? narrow : measures.wide
  const rows = order.connections.length
  const needed = Math.max(rows * rowMin, order.rooms.length * (roomHeight + roomGap)) + 2 * padding
  const height = Math.max(heightMin, needed)
  const rowHeight = Math.min(rowMax, (height - 2 * padding) / Math.max(1, rows))
  const top = (height - rowHeight * rows) / 2
  const connections = new Map(
    order.connections.map((id, i) => [id, { x: left, y: top + rowHeight * (i + 0.5) }] as const),
  )
  const roomX = Math.max(left + gap, width - right - roomWidth)
  const rooms = new Map(
    spreadRooms(
      order.rooms,
      roomSpan(order, height, heightMin, viewTop, roomHeight),
      roomHeight,
    ).map(([id, y]) => [id, { x: roomX, y }] as const),
  )
  const edges = edgeCurves(model, connections, rooms, roomHeight)
  const room = { width: roomWidth, height: roomHeight }
  const glyphScale = Math.min(1, rowHeight / 28)
  return { width, height, compact, glyphScale, connections, rooms, room, edges }
}

/** From where to where the rooms' column goes: what is in view, where that has room for all. */
function roomSpan(
  { rooms }: Order,
  height: number,
  heightMin: number,
  viewTop: number,
  roomHeight: number,
): readonly [number, number] {
  const fits = rooms.length * (roomHeight + roomGap) + 2 * padding <= heightMin
  if (!fits || heightMin >= height) return [0, height]
  const top = Math.max(0, Math.min(viewTop, height - heightMin))
  return [top, top + heightMin]
}

function spreadRooms(
  rooms: readonly string[],
  [from, to]: readonly [number, number],
  roomHeight: number,
): [string, number][] {
  const step = Math.min(roomHeight + 90, (to - from - 2 * padding) / Math.max(1, rooms.length))
  const top = (from + to - step * rooms.length) / 2
  return rooms.map((id, i) => [id, top + step * (i + 0.5)])
}

/** Lines come to a room side by side, in the order of their connections. */
function edgeCurves(
  model: StageModel,
  connections: ReadonlyMap<string, Point>,
  rooms: ReadonlyMap<string, Point>,
  roomHeight: number,
): Map<StageEdge, Curve> {
  const at = (edge: StageEdge) => connections.get(edge.connection)?.y ?? 0
  const roomAt = (edge: StageEdge) => rooms.get(edge.room)?.y ?? 0
  const byRoom = groups(model.edges, ({ room }) => room)
  const byConnection = groups(model.edges, ({ connection }) => connection)
  const curves = new Map<StageEdge, Curve>()
  for (const edge of model.edges) {
    const from = connections.get(edge.connection)
    const to = rooms.get(edge.room) ?? gonePlace(rooms, from)
    if (!from) continue
    const inRoom = (byRoom.get(edge.room) ?? []).sort((a, b) => at(a) - at(b))
    const inConnection = (byConnection.get(edge.connection) ?? []).sort(
      (a, b) => roomAt(a) - roomAt(b),
    )
    const start = { x: from.x + glyphRadius + 2, y: from.y + port(inConnection, edge, 10) }
    const end = { x: to.x, y: to.y + port(inRoom, edge, roomHeight - 14) }
    curves.set(edge, curveBetween(start, end))
  }
  return curves
}

/** A room that only a connection still lists has no box: its line ends where one would be. */
function gonePlace(rooms: ReadonlyMap<string, Point>, from: Point | undefined): Point {
  const [any] = rooms.values()
  return { x: any?.x ?? (from?.x ?? 0) + 240, y: from?.y ?? 0 }
}

function port(edges: readonly StageEdge[], edge: StageEdge, room: number): number {
  if (edges.length < 2) return 0
  const gap = Math.min(6, room / (edges.length - 1))
  return (edges.indexOf(edge) - (edges.length - 1) / 2) * gap
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const result = new Map<string, T[]>()
  for (const item of items) {
    const list = result.get(keyOf(item))
    if (list) list.push(item)
    else result.set(keyOf(item), [item])
  }
  return result
}
