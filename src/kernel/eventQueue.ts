import TinyQueue from 'tinyqueue'
import { assert } from './assert.ts'

/** Something that will happen at a virtual time. */
export interface QueuedEvent {
  readonly atMs: number
  readonly order: number
  /** A timer does not keep the world from being quiet; a hop of the network does. */
  readonly timer: boolean
  /** Events of one lane happen in their order, whatever else comes between; null is a lane of its own. */
  readonly lane: string | null
  readonly run: () => void
  cancelled: boolean
}

/** A clock, and all that is still to happen. */
export type EventQueue = Pick<VirtualQueue, keyof VirtualQueue>

export interface ScheduleOptions {
  readonly timer?: boolean
  readonly lane?: string
}

/** What is due in one millisecond, in the order of scheduling. */
interface Moment {
  readonly atMs: number
  readonly events: QueuedEvent[]
  /** Where the first stands that was not taken. */
  next: number
}

/**
 * The virtual clock and all that is still to happen, ordered by time and then by the order of
 * scheduling. Nothing here knows a real clock: time moves only when an event is taken.
 */
export class VirtualQueue {
  /** The moments at which anything is due, the first one first: few, however much is due in each. */
  #moments = new TinyQueue<Moment>([], (one, other) => one.atMs - other.atMs)
  #momentAt = new Map<number, Moment>()
  #nowMs = 0
  #order = 0
  #work = 0

  /** Virtual milliseconds since the world began. */
  get nowMs(): number {
    return this.#nowMs
  }

  /** How much is due, timers left out. */
  get due(): number {
    return this.#work
  }

  /** True when nothing is due but timers. */
  get quiet(): boolean {
    return this.#work === 0
  }

  /** Queues `run` at a virtual time that does not lie in the past. */
  schedule(
    atMs: number,
    run: () => void,
    { timer = false, lane }: ScheduleOptions = work,
  ): QueuedEvent {
    assertStillToCome(atMs, this.#nowMs)
    const event = { atMs, order: this.#order++, timer, lane: lane ?? null, run, cancelled: false }
    this.#at(atMs).events.push(event)
    if (!timer) this.#work++
    return event
  }

  /** Takes an event out again; doing it twice, or after it has run, is harmless. */
  cancel(event: QueuedEvent): void {
    if (event.cancelled) return
    event.cancelled = true
    if (!event.timer) this.#work--
  }

  /** The virtual time of the next event, or undefined when there is none. */
  nextAtMs(): number | undefined {
    return this.#first()?.atMs
  }

  /**
   * What could happen next if only the order within each lane were given, and no time: the first
   * event of each lane, earliest first. Timers are left out.
   */
  ready(): QueuedEvent[] {
    const all = this.#moments.data.flatMap(({ events, next }) => events.slice(next))
    const waiting = all.filter(({ cancelled, timer }) => !cancelled && !timer)
    const lanes = new Set<string>()
    return waiting.sort(firstIsDue).filter(({ lane }) => {
      const isFirst = lane === null || !lanes.has(lane)
      if (lane !== null) lanes.add(lane)
      return isFirst
    })
  }

  /**
   * Takes the next event out, or one of those that are ready, and moves the clock to it, never back;
   * the caller runs it.
   */
  take(chosen?: QueuedEvent): QueuedEvent | undefined {
    const event = chosen ?? this.#first()
    if (!event) return undefined
    this.#nowMs = Math.max(this.#nowMs, event.atMs)
    this.cancel(event)
    return event
  }

  /** Moves the clock on without an event; never past one, never back. */
  advanceTo(atMs: number): void {
    const next = this.nextAtMs()
    const fromMs = this.#nowMs
    assert(atMs >= fromMs, () => `the clock cannot go back from ${fromMs} ms to ${atMs} ms`)
    assert(
      next === undefined || next >= atMs,
      () => `an event at ${next} ms comes before ${atMs} ms`,
    )
    this.#nowMs = atMs
  }

  #at(atMs: number): Moment {
    const known = this.#momentAt.get(atMs)
    if (known) return known
    const moment = { atMs, events: [], next: 0 }
    this.#momentAt.set(atMs, moment)
    this.#moments.push(moment)
    return moment
  }

  /** The event that comes next; what was taken or cancelled before it is forgotten. */
  #first(): QueuedEvent | undefined {
    for (let moment = this.#moments.peek(); moment; moment = this.#moments.peek()) {
      const { events } = moment
      for (; moment.next < events.length; moment.next++) {
        const event = events[moment.next]
        if (event && !event.cancelled) return event
      }
      this.#moments.pop()
      this.#momentAt.delete(moment.atMs)
    }
    return undefined
  }
}

/** No timer, and of no lane. */
const work: ScheduleOptions = {}

function assertStillToCome(atMs: number, nowMs: number): void {
  const whole = () => `a virtual time is a whole number of milliseconds, not ${atMs}`
  assert(Number.isInteger(atMs), whole)
  assert(atMs >= nowMs, () => `cannot schedule at ${atMs} ms: it is ${nowMs} ms already`)
}

function firstIsDue(a: QueuedEvent, b: QueuedEvent): number {
  return a.atMs - b.atMs || a.order - b.order
}
