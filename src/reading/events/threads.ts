import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import { causes } from './eventTouches.ts'
import { connectionsOf, roomsOfEvent } from './namedBy.ts'

/** How a line of causes stands to the one that ended in what is asked about. */
export type ThreadPart = 'main' | 'meanwhile' | 'before'

/** An event, one of all that had to come together. */
export interface Together {
  readonly event: TraceEvent
  readonly part: ThreadPart
}

/** So many events before the breach are searched for what came between. */
const lookedAtMax = 5000
/** So many lines of causes are told beside the first. */
const threadsMax = 3

/**
 * All that had to come together for an event, the newest first: its causes back to their step, and
 * for a broken law also what else the server did while it was at it, or what it met; each back to a
 * step of its own.
 */
export function togetherFor(trace: readonly TraceEvent[], seq: number): readonly Together[] {
  const main = causes(trace, seq)
  const found = new Map<number, Together>(main.map((event) => [event.seq, { event, part: 'main' }]))
  const event = trace[seq]
  if (event?.kind === 'violation') {
    const about = new About(trace, event, main)
    const add = (part: ThreadPart, of: TraceEvent) => {
      for (const each of causes(trace, of.seq)) {
        if (found.has(each.seq)) break
        found.set(each.seq, { event: each, part })
      }
    }
    for (const each of about.waits()) found.set(each.seq, { event: each, part: 'main' })
    const between = about.between()
    for (const each of between) add('meanwhile', each)
    if (between.length === 0) for (const each of about.met()) add('before', each)
  }
  return [...found.values()].sort((a, b) => b.event.seq - a.event.seq)
}

/** A broken law, and where to look for what else it took. */
class About {
  readonly #trace: readonly TraceEvent[]
  readonly #broken: EventOf<'violation'>
  /** The event that set the server going, and the last of what came of it. */
  readonly #begin: number
  readonly #end: number
  readonly #main: ReadonlySet<number>
  readonly #rooms: ReadonlySet<string>

  constructor(
    trace: readonly TraceEvent[],
    broken: EventOf<'violation'>,
    main: readonly TraceEvent[],
  ) {
    this.#trace = trace
    this.#broken = broken
    this.#main = new Set(main.map(({ seq }) => seq))
    this.#end = broken.cause ?? broken.seq
    const begin = main.find(isTakenUp)?.seq ?? this.#end
    this.#begin = Math.max(begin, this.#end - lookedAtMax)
    const named = main.flatMap((event) => roomsOfEvent(trace, event))
    this.#rooms = new Set(broken.room === undefined ? named : [broken.room])
  }

  /** What the server waited for meanwhile, and that it went on. */
  waits(): readonly TraceEvent[] {
    const begun = this.#window().filter(
      (event) => event.kind === 'awaiting' && event.cause === this.#begin,
    )
    const seqs = new Set(begun.map(({ seq }) => seq))
    const goneOn = this.#window().filter(
      (event) => event.kind === 'resumed' && seqs.has(event.awaiting),
    )
    return [...begun, ...goneOn]
  }

  /** What changed meanwhile of what it is about, by another hand; the newest first. */
  between(): readonly TraceEvent[] {
    return this.#window()
      .filter((event) => event.kind === 'maps' && this.#concerns(event) && this.#isOther(event))
      .reverse()
      .slice(0, threadsMax)
  }

  /** For what the server keeps: how the connection came into the room that it is about. */
  met(): readonly TraceEvent[] {
    const { law, connection, room } = this.#broken
    if (!law.startsWith('S') || connection === undefined || room === undefined) return []
    const from = Math.max(0, this.#end - lookedAtMax)
    const entered = this.#trace
      .slice(from, this.#end)
      .findLast(
        (event) =>
          event.kind === 'maps' &&
          event.changes.some(
            (change) =>
              change.op === 'add' &&
              (change.map === 'rooms' || change.map === 'connectionRooms') &&
              change.room === room &&
              change.connection === connection,
          ),
      )
    return entered && this.#isOther(entered) ? [entered] : []
  }

  #window(): readonly TraceEvent[] {
    return this.#trace.slice(this.#begin + 1, this.#end)
  }

  #concerns(event: TraceEvent): boolean {
    const { connection } = this.#broken
    if (connection !== undefined && connectionsOf(event).includes(connection)) return true
    return roomsOfEvent(this.#trace, event).some((room) => this.#rooms.has(room))
  }

  /** It did not follow from what set the server going here. */
  #isOther(event: TraceEvent): boolean {
    return causes(this.#trace, event.seq).every(
      ({ seq, kind }) => seq !== this.#begin && (kind === 'step' || !this.#main.has(seq)),
    )
  }
}

/** The server was set going by it. */
function isTakenUp(event: TraceEvent): boolean {
  if (event.kind === 'delivered') return event.to === 'server'
  return event.kind === 'closed' && event.end === 'server'
}
