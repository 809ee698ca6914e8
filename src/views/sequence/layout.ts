import { clientOf } from '#kernel/ids.ts'
import { clientsOfEvent } from '#reading/events/namedBy.ts'
import { eventKinds } from '#trace/kinds.ts'
import type { Fault, TraceEvent } from '#trace/traceEvent.ts'
import { laneOf } from './laneOf.ts'

/** From one event to another, over a stretch of the diagram; `to` is null where it has not ended. */
export interface Span {
  readonly from: number
  readonly to: number | null
}

/** A fault of a client's connection, from its beginning to its end. */
export interface FaultSpan extends Span {
  readonly client: string
  readonly fault: Fault
}

/** Where everything stands, from top to bottom. Made once for a trace; a picture draws a part of it. */
export interface Layout {
  /** The clients with a lane, in the order they came. */
  readonly lanes: readonly string[]
  /** Each event's place in px; an event without a row of its own has that of the row before. */
  readonly tops: Float64Array
  /** The events with a row, by seq. */
  readonly rows: readonly number[]
  /** The rows before which a quiet time is cut short, with the ms that pass. */
  readonly quiet: ReadonlyMap<number, number>
  /** For each block of events, what comes from before it and arrives in or after it. */
  readonly across: readonly (readonly number[])[]
  /** Each client's connections. */
  readonly lives: ReadonlyMap<string, readonly Span[]>
  readonly faults: readonly FaultSpan[]
  /** The server was at work on a frame over this time: it awaited something. */
  readonly awaits: readonly Span[]
  readonly heightPx: number
}

const rowPx = 20
const stepPx = 40
/** Time passes downwards at this rate, until it is cut short. */
const pxPerMs = 0.7
/** Beyond this, nothing happened for a while, and the paper does not show all of it, in ms. */
const quietMs = 60
const quietPx = 44
const topPx = 14
const bottomPx = 80

export const eventsPerBlock = 128
/** So many arrows are drawn across a part in which they neither begin nor end. */
const acrossMax = 60

/** Lays out a trace; with `only`, just what is about these clients. */
export function layoutOf(trace: readonly TraceEvent[], only: ReadonlySet<string> | null): Layout {
  const tops = new Float64Array(trace.length)
  const rows: number[] = []
  const quiet = new Map<number, number>()
  const across: number[][] = []
  const spans = new Spans()
  let y = topPx
  let at = 0
  for (const event of trace) {
    spans.add(event, trace)
    if (hasRow(event) && isMeant(event, only)) {
      const passed = event.at - at
      if (passed > quietMs) quiet.set(event.seq, passed)
      y += passed > quietMs ? quietPx : passed * pxPerMs
      y += eventKinds[event.kind].row === 'heading' ? stepPx : rowPx
      at = event.at
      rows.push(event.seq)
      const from = hopOf(event, trace)
      if (from !== null) crossBlocks(across, from, event.seq)
    }
    tops[event.seq] = y
  }
  const lanes = [...spans.lives.keys()].filter((client) => only?.has(client) ?? true)
  return { lanes, tops, rows, quiet, across, ...spans.all(), heightPx: y + bottomPx }
}

/** What a client comes to believe is told by the frame that told it. */
function hasRow({ kind }: TraceEvent): boolean {
  return eventKinds[kind].row !== 'none'
}

function isMeant(event: TraceEvent, only: ReadonlySet<string> | null): boolean {
  if (only === null) return true
  const clients = clientsOfEvent(event)
  return clients.length === 0 || clients.some((client) => only.has(client))
}

/** Where the arrow that ends in this event begins; null when none does. */
export function hopOf(event: TraceEvent, trace: readonly TraceEvent[]): number | null {
  if ('frame' in event) return event.frame
  if (!eventKinds[event.kind].isHeard || event.cause === null) return null
  const cause = trace[event.cause]
  if (!cause || cause.kind === 'step' || laneOf(cause) === laneOf(event)) return null
  return cause.seq
}

function crossBlocks(across: number[][], from: number, to: number): void {
  const last = Math.floor(to / eventsPerBlock)
  for (let block = Math.floor(from / eventsPerBlock) + 1; block <= last; block++) {
    across[block] ??= []
    const list = across[block] as number[]
    if (list.length < acrossMax) list.push(to)
  }
}

type Open<T> = { -readonly [K in keyof T]: T[K] }

/** Collects what lasts: connections, faults, and the server's awaiting. */
class Spans {
  readonly lives = new Map<string, Open<Span>[]>()
  readonly #faults: Open<FaultSpan>[] = []
  readonly #begun = new Map<string, Open<FaultSpan>>()
  readonly #turns = new Map<number, number>()

  add(event: TraceEvent, trace: readonly TraceEvent[]): void {
    if (event.kind === 'connecting') this.#begin(event.client, event.seq)
    if (event.kind === 'closed' && event.end === 'client') {
      const life = this.lives.get(clientOf(event.connection))?.at(-1)
      if (life) life.to = event.seq
      this.#closed(event.connection, event.seq)
    }
    if (event.kind === 'fault') this.#fault(event.connection, event.fault, event.on, event.seq)
    this.#turn(event, trace)
  }

  all(): Pick<Layout, 'lives' | 'faults' | 'awaits'> {
    const awaits = [...this.#turns].map(([from, to]) => ({ from, to }))
    return { lives: this.lives, faults: this.#faults, awaits }
  }

  #begin(client: string, from: number): void {
    const life = { from, to: null }
    const lives = this.lives.get(client)
    if (lives) lives.push(life)
    else this.lives.set(client, [life])
  }

  #fault(connection: Parameters<typeof clientOf>[0], fault: Fault, on: boolean, seq: number): void {
    const key = `${connection} ${fault}`
    const begun = this.#begun.get(key)
    if (begun) begun.to = seq
    this.#begun.delete(key)
    if (!on) return
    const span = { client: clientOf(connection), fault, from: seq, to: null }
    this.#faults.push(span)
    this.#begun.set(key, span)
  }

  /** A connection that is gone has no fault any more. */
  #closed(connection: string, seq: number): void {
    for (const [key, begun] of this.#begun) {
      if (!key.startsWith(`${connection} `)) continue
      begun.to = seq
      this.#begun.delete(key)
    }
  }

  /** What the server does later than the frame came that it does it for, it has awaited something for. */
  #turn(event: TraceEvent, trace: readonly TraceEvent[]): void {
    if (event.cause === null || laneOf(event) !== null) return
    const cause = trace[event.cause]
    if (cause?.kind !== 'delivered' || cause.to !== 'server' || cause.at === event.at) return
    this.#turns.set(cause.seq, event.seq)
  }
}

/** The rows between two places, as a part of `rows`. */
export function rowsBetween({ rows, tops }: Layout, fromPx: number, toPx: number): number[] {
  return rows.slice(firstAtOrBelow(rows, tops, fromPx), firstAtOrBelow(rows, tops, toPx))
}

function firstAtOrBelow(rows: readonly number[], tops: Float64Array, px: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tops[rows[middle] as number] as number) < px) low = middle + 1
    else high = middle
  }
  return low
}
