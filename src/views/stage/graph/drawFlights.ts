import { summaryAt } from '#reading/events/sentSummary.ts'
import { type FlightTo, flightCount, flightsOf } from '#trace/flights.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import type { Words } from '#words/words.ts'
import { type Curve, curveBetween, type Point, pointOn } from './curve.ts'
import type { Geometry } from './geometry.ts'

/** The lines of the memberships, by connection and then by room. */
export type Ways = ReadonlyMap<string, ReadonlyMap<string, Curve>>

/** What the flights are drawn with: a canvas, or what does the same. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'arc'
  | 'beginPath'
  | 'fill'
  | 'fillRect'
  | 'fillStyle'
  | 'fillText'
  | 'font'
  | 'globalAlpha'
  | 'lineTo'
  | 'lineWidth'
  | 'rect'
  | 'restore'
  | 'rotate'
  | 'save'
  | 'setLineDash'
  | 'stroke'
  | 'strokeStyle'
  | 'strokeText'
  | 'textAlign'
  | 'translate'
>

/** What the flights are drawn from. */
export interface FlightsPicture {
  readonly world: World
  /** What the world is of. */
  readonly trace: readonly TraceEvent[]
  readonly shownMs: number
  readonly geometry: Geometry
  readonly ways: Ways
  /** Reduced motion: each frame stands at the middle of its way. */
  readonly still: boolean
  readonly words: Words
  /** A theme colour by its name. */
  readonly colour: (name: string) => string
}

/** With more frames than this in the air, they fly without their names. */
export const namedMax = 8
/** More frames than this are not drawn one by one; how many there are is written instead. */
const flightsDrawnMax = 300
/** With more frames than this they leave no trail. */
const trailsMax = 60
const tailParts = 5

/** Draws each frame at its place: a dot for what is said, a diamond for who comes and goes, a square for an error. */
export function drawFlights(context: Pen, picture: FlightsPicture): void {
  const { world, shownMs, still } = picture
  const inAll = flightCount(world)
  const names = new Names(inAll)
  let drawn = 0
  for (const flight of flightsOf(world)) {
    if (drawn === flightsDrawnMax) return tellMore(context, picture, inAll - drawn)
    drawn++
    const curve = wayOfFlight(picture, flight)
    if (!curve) continue
    const t = still ? 0.5 : progress(flight, shownMs)
    drawOne(context, picture, flight, curve, t, names)
  }
}

/** Where a frame is at the time shown; null where nothing shows its way. */
export function flightPlace(picture: FlightsPicture, flight: FlightTo): Point | null {
  const curve = wayOfFlight(picture, flight)
  return curve && pointOn(curve, picture.still ? 0.5 : progress(flight, picture.shownMs))
}

/** Draws one frame alone around the origin, without a trail, for who moves it by other means. */
export function drawFlightAlone(
  context: Pen,
  picture: FlightsPicture,
  flight: FlightTo,
  isNamed: boolean,
): void {
  const [x, y] = [0, 0]
  const here: Curve = [
    { x, y },
    { x, y },
    { x, y },
    { x, y },
  ]
  drawOne(context, picture, flight, here, 0, { hasTrails: false, hasRoom: () => isNamed })
}

/** The lines as the flights look them up. */
export function waysOf({ edges }: Geometry): Ways {
  const ways = new Map<string, Map<string, Curve>>()
  for (const [{ connection, room }, curve] of edges) {
    const own = ways.get(connection) ?? new Map<string, Curve>()
    ways.set(connection, own.set(room, curve))
  }
  return ways
}

/** Which frames have their names beside them, and whether any has a trail. */
interface Naming {
  readonly hasTrails: boolean
  hasRoom(at: Point): boolean
}

/** Names that would lie on one another are left out but the first. */
class Names implements Naming {
  /** Too many frames would be lost in their trails. */
  readonly hasTrails: boolean
  readonly #shown: boolean
  #taken: Point[] = []

  constructor(frames: number) {
    this.#shown = frames <= namedMax
    this.hasTrails = frames <= trailsMax
  }

  hasRoom(at: Point): boolean {
    const near = this.#taken.some(({ x, y }) => Math.abs(x - at.x) < 90 && Math.abs(y - at.y) < 16)
    if (!near) this.#taken.push(at)
    return this.#shown && !near
  }
}

function progress({ sentAt, dueAt }: FlightTo, shownMs: number): number {
  if (dueAt === null || dueAt === sentAt) return 0.5
  return Math.max(0, Math.min(1, (shownMs - sentAt) / (dueAt - sentAt)))
}

/** Along its membership where there is one; else to its room's box, or half way to the rooms. */
function wayOfFlight({ trace, geometry, ways }: FlightsPicture, flight: FlightTo): Curve | null {
  const from = geometry.connections.get(flight.connection)
  if (!from) return null
  const { room } = summaryAt(trace, flight.frame)
  const way = room === null ? undefined : ways.get(flight.connection)?.get(room)
  const box = room === null ? undefined : geometry.rooms.get(room)
  const curve = way ?? curveBetween(from, box ?? { x: geometry.width * 0.55, y: from.y })
  return flight.from === 'client' ? curve : [curve[3], curve[2], curve[1], curve[0]]
}

function drawOne(
  context: Pen,
  picture: FlightsPicture,
  flight: FlightTo,
  curve: Curve,
  t: number,
  names: Naming,
): void {
  const { colour, trace } = picture
  const type = flight.control ?? summaryAt(trace, flight.frame).type
  const ink = colour(
    type === 'error' || type === null ? '--broken' : flight.from === 'client' ? '--open' : '--good',
  )
  if (flight.dueAt === null) drawStuck(context, colour('--waiting'), pointOn(curve, t))
  if (isHeartbeat(type)) return drawHeartbeat(context, picture, flight, pointOn(curve, t), names)
  context.fillStyle = ink
  const tail = !names.hasTrails || flight.dueAt === null ? 0 : tailParts
  for (let i = tail; i > 0; i--) {
    const { x, y } = pointOn(curve, Math.max(0, t - i * 0.018))
    context.globalAlpha = 0.5 * (1 - i / (tailParts + 1))
    circle(context, x, y, 3)
  }
  context.globalAlpha = 1
  const { x, y } = pointOn(curve, t)
  shape(context, type, x, y)
  if (type !== null) nameIt(context, picture, type, { x, y }, names)
}

/** Nobody knows when it goes on: a dashed ring around it. */
function drawStuck(context: Pen, ink: string, { x, y }: Point): void {
  context.strokeStyle = ink
  context.lineWidth = 1.5
  context.setLineDash([3, 3])
  context.beginPath()
  context.arc(x, y, 12, 0, 2 * Math.PI)
  context.stroke()
  context.setLineDash([])
}

function isHeartbeat(type: string | null): type is 'ping' | 'pong' {
  return type === 'ping' || type === 'pong'
}

/** A heart's beat: a hollow ring with its pulse, whoever asks; a square ring where a proxy answers. */
function drawHeartbeat(
  context: Pen,
  picture: FlightsPicture,
  flight: FlightTo,
  { x, y }: Point,
  names: Naming,
): void {
  const { colour } = picture
  context.fillStyle = colour('--panel')
  context.strokeStyle = colour(flight.proxy ? '--waiting' : '--half')
  context.lineWidth = 2
  context.beginPath()
  if (flight.proxy) context.rect(x - 7, y - 7, 14, 14)
  else context.arc(x, y, 8, 0, 2 * Math.PI)
  context.fill()
  context.stroke()
  context.beginPath()
  for (const [dx, dy] of pulse) context.lineTo(x + dx, y + dy)
  context.stroke()
  context.fillStyle = context.strokeStyle
  const type = flight.control ?? summaryAt(picture.trace, flight.frame).type ?? 'ping'
  nameIt(
    context,
    picture,
    flight.proxy ? picture.words.stage.flights.byProxy({ beat: type }) : type,
    { x, y },
    names,
  )
}

/** As on a monitor: flat, up, down, flat. */
const pulse = [
  [-6, 0],
  [-2.5, 0],
  [-0.5, -4],
  [1.5, 4],
  [3, 0],
  [6, 0],
] as const

function nameIt(
  context: Pen,
  { colour, geometry }: FlightsPicture,
  type: string,
  { x, y }: Point,
  names: Naming,
): void {
  if (!names.hasRoom({ x, y })) return
  context.font = '600 12px "Inter Variable", system-ui, sans-serif'
  context.lineWidth = 4
  context.strokeStyle = colour('--panel')
  const late = x > geometry.width * 0.55
  context.textAlign = late ? 'right' : 'left'
  context.strokeText(type, late ? x - 9 : x + 9, y - 9)
  context.fillText(type, late ? x - 9 : x + 9, y - 9)
}

function tellMore(context: Pen, { colour, words }: FlightsPicture, more: number): void {
  context.font = '600 12px "Inter Variable", system-ui, sans-serif'
  context.textAlign = 'left'
  context.fillStyle = colour('--ink-soft')
  context.fillText(words.stage.flights.more({ more }), 16, 20)
}

function shape(context: Pen, type: string | null, x: number, y: number): void {
  if (type === 'message') return circle(context, x, y, 5)
  context.save()
  context.translate(x, y)
  if (type !== 'error' && type !== null) context.rotate(Math.PI / 4)
  context.fillRect(-4.5, -4.5, 9, 9)
  context.restore()
}

function circle(context: Pen, x: number, y: number, radius: number): void {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fill()
}
