import { frameAt, partsOf, type SentFrame, type SingleEvent } from '#trace/many.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import { laneOf } from './laneOf.ts'
import type { Layout } from './layout.ts'

/** The measures of the paper that is on screen, in px. */
export interface Paper {
  readonly width: number
  readonly height: number
  /** How far it is scrolled. */
  readonly left: number
  readonly top: number
  /** Where the server's lane stands: it stays there when the clients' lanes are scrolled. */
  readonly serverX: number
  /** From lane to lane. */
  readonly laneWidth: number
}

/** A point on the paper. */
export interface Point {
  readonly x: number
  readonly y: number
}

export const headPx = 34
const laneWidthMin = 86
const laneWidthMax = 190
/** From the edge to the server's lane: there stand the times, and what the server does. */
const serverPx = { phone: 84, narrow: 118, usual: 160, wide: 216 } as const
const [phonePx, narrowPx, widePx] = [430, 560, 760]

/** Fits lanes into what there is; when there are too many they are scrolled. */
export function paperOf(
  size: { readonly width: number; readonly height: number },
  scroll: { readonly left: number; readonly top: number },
  lanes: number,
): Paper {
  const { width } = size
  const serverX = serverPx[sizeOf(width)]
  const share = (width - serverX - 90) / Math.max(1, lanes)
  const laneWidth = Math.max(laneWidthMin, Math.min(laneWidthMax, share))
  return { ...size, ...scroll, serverX, laneWidth }
}

function sizeOf(width: number): keyof typeof serverPx {
  if (width < phonePx) return 'phone'
  if (width < narrowPx) return 'narrow'
  return width < widePx ? 'usual' : 'wide'
}

/** How wide the paper is with all its lanes. */
export function paperWidth({ serverX, laneWidth }: Paper, lanes: number): number {
  return serverX + laneWidth * lanes + 90
}

/** Where things stand on the part of the paper that is on screen. */
export class Places {
  readonly paper: Paper
  readonly #layout: Layout
  readonly #ordinals: ReadonlyMap<string, number>

  constructor(paper: Paper, layout: Layout) {
    this.paper = paper
    this.#layout = layout
    this.#ordinals = new Map(layout.lanes.map((lane, i) => [lane, i]))
  }

  /** Across; null for a client that has no lane, or whose lane is scrolled away under the server’s. */
  x(lane: string | null): number | null {
    const { serverX, laneWidth, left } = this.paper
    if (lane === null) return serverX
    const ordinal = this.#ordinals.get(lane)
    if (ordinal === undefined) return null
    const x = serverX + (ordinal + 1) * laneWidth - left
    return x < serverX + 20 ? null : x
  }

  /** Down. */
  y(seq: number): number {
    return headPx + (this.#layout.tops[seq] ?? 0) - this.paper.top
  }

  at(event: TraceEvent): Point | null {
    const x = this.x(laneOf(event))
    return x === null ? null : { x, y: this.y(event.seq) }
  }

  /** All its places: what happens to many at once has one on the lane of each. */
  allOf(trace: readonly TraceEvent[], event: TraceEvent): readonly Point[] {
    const sent = event.kind === 'lost' ? frameAt(trace, event.frame) : null
    if (event.kind === 'lost') return orNone(sent && this.lostAt(sent, event))
    if (laneOf(event) === null) return orNone(this.at(event))
    return drawnParts(event).flatMap((part) => orNone(this.at(part)))
  }

  /** A lost frame ends between the lanes. */
  lostAt(sent: SentFrame, { connection, seq }: EventOf<'lost'>): Point | null {
    const client = this.x(connection.slice(0, connection.lastIndexOf('#')))
    if (client === null) return null
    const server = this.paper.serverX
    const x =
      sent.from === 'client' ? client + (server - client) * 0.6 : server + (client - server) * 0.6
    return { x, y: this.y(seq) }
  }

  /** The lanes on screen. */
  lanes(): readonly { readonly lane: string; readonly x: number }[] {
    const { laneWidth, left, width, serverX } = this.paper
    const first = Math.max(0, Math.floor(left / laneWidth) - 1)
    const last = Math.ceil((left + width - serverX) / laneWidth) + 1
    return this.#layout.lanes.slice(first, last).flatMap((lane) => {
      const x = this.x(lane)
      return x === null ? [] : [{ lane, x }]
    })
  }
}

/** Of what happens to many at once, so many are drawn. */
const partsMax = 60

const known = new WeakMap<TraceEvent, readonly SingleEvent[]>()

/** What an event is for each of its connections, as far as it is drawn; the same objects each time. */
export function drawnParts(event: TraceEvent): readonly SingleEvent[] {
  const parts = known.get(event) ?? partsOf(event).slice(0, partsMax)
  known.set(event, parts)
  return parts
}

function orNone<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value]
}
