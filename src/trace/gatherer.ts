import type { ConnectionId } from '#kernel/ids.ts'
import type { EventOf, TraceEvent } from './traceEvent.ts'

/** The kinds of event of which several may stand in the trace as one. */
type Gathered = EventOf<'sent' | 'delivered' | 'belief'>

/** Up to so many are found sooner in a list than in a set. */
const listedMost = 16

/** An event that may still grow: how it began, and for whom it is by now. */
interface Open {
  readonly first: Gathered
  /** Null while it is for one: most events never grow, and cost no lists. */
  many: Many | null
}

interface Many {
  readonly connections: ConnectionId[]
  readonly dueAt: (number | null)[]
  /** The same connections, to be looked up once they are many. */
  known: Set<ConnectionId> | null
}

/**
 * Writes events into a trace, several as one where they follow each other and say the same: a
 * fan-out, its arrivals in one instant, and what is believed by them. An event grows only as long as
 * nothing else was written after it.
 */
export class Gatherer {
  readonly #trace: TraceEvent[]
  #open: Open | null = null
  /** What is believed by the arrivals that are open: the two come by turns. */
  #believed: Open | null = null

  constructor(trace: TraceEvent[]) {
    this.#trace = trace
  }

  /** Writes an event at the end, or into one that grows: the seq of the event that it stands in. */
  write(event: TraceEvent): number {
    if (isGathered(event)) {
      const open = this.#openTo(event)
      if (open) {
        this.#add(open, event)
        return open.first.seq
      }
    }
    this.#trace.push(event)
    this.#begin(event)
    return event.seq
  }

  /** So many events of the trace change no more. */
  get lasting(): number {
    return this.#open?.first.seq ?? this.#trace.length
  }

  /** What grows is finished. */
  close(): void {
    this.#open = null
    this.#believed = null
  }

  /** A turn is over: what is sent in the next is another fan-out. */
  closeSends(): void {
    if (this.#open?.first.kind === 'sent') this.close()
  }

  /** The event that says the same of others, if one grows. */
  #openTo(event: Gathered): Open | null {
    const open = alike(this.#open, event) ?? alike(this.#believed, event)
    return !open || isAmong(open, event.connection) ? null : open
  }

  #begin(event: TraceEvent): void {
    if (!isGathered(event) || !mayGrow(event)) return this.close()
    const opened = { first: event, many: null }
    const isBelieved = event.kind === 'belief' && event.cause === this.#open?.first.seq
    if (isBelieved && !this.#believed) {
      this.#believed = opened
      return
    }
    this.#open = opened
    this.#believed = null
  }

  #add(open: Open, event: Gathered): void {
    const { first } = open
    open.many ??= manyOf(first)
    const { connections, dueAt } = open.many
    connections.push(event.connection)
    if (open.many.known) open.many.known.add(event.connection)
    else if (connections.length > listedMost) open.many.known = new Set(connections)
    if (event.kind === 'sent') dueAt.push(event.dueAt)
    if (connections.length === 2) this.#trace[first.seq] = ofMany(first, open.many)
  }
}

function isGathered(event: TraceEvent): event is Gathered {
  return event.kind === 'sent' || event.kind === 'delivered' || event.kind === 'belief'
}

/** What the server says and what its clients hear; not a heartbeat. */
function mayGrow(event: Gathered): boolean {
  if (event.kind === 'sent') return event.from === 'server' && !event.control
  return event.kind === 'belief' || event.to === 'client'
}

function manyOf(first: Gathered): Many {
  const dueAt = first.kind === 'sent' ? [first.dueAt] : []
  return { connections: [first.connection], dueAt, known: null }
}

function isAmong({ first, many }: Open, connection: ConnectionId): boolean {
  if (!many) return first.connection === connection
  return many.known?.has(connection) ?? many.connections.includes(connection)
}

function alike(open: Open | null, event: Gathered): Open | null {
  return open && isAlike(open.first, event) ? open : null
}

/** Whether two say the same of two connections. */
function isAlike(one: Gathered, other: Gathered): boolean {
  if (one.at !== other.at || one.cause !== other.cause) return false
  if (one.kind === 'sent' && other.kind === 'sent') {
    return other.from === 'server' && !other.control && one.text === other.text
  }
  if (one.kind === 'delivered' && other.kind === 'delivered') {
    return other.to === 'client' && one.frame === other.frame
  }
  if (one.kind !== 'belief' || other.kind !== 'belief') return false
  return one.room === other.room && one.op === other.op && areSame(one.members, other.members)
}

function areSame<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((item, i) => item === others[i])
}

/** The event of several, which grows as the lists do. Written out field by field, as in `stamped`. */
function ofMany(first: Gathered, { connections, dueAt }: Many): TraceEvent {
  const { seq, at, cause } = first
  switch (first.kind) {
    case 'sent': {
      const { bytes } = first
      const text = first.text ?? ''
      const kind = 'sent to many'
      return { seq, at, cause, kind, from: 'server', text, bytes, connections, dueAt }
    }
    case 'delivered': {
      const { frame } = first
      return { seq, at, cause, kind: 'delivered to many', to: 'client', frame, connections }
    }
    case 'belief': {
      const { room, op, members } = first
      return { seq, at, cause, kind: 'belief of many', room, op, members, connections }
    }
  }
}
