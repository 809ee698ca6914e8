import type { ConnectionId } from '#kernel/ids.ts'
import { protocolLimits } from '#protocol/protocolLimits.ts'
import { readClientFrame } from '#protocol/readFrame.ts'
import { decodeServerFrame } from '#protocol/serverFrames.ts'
import { isHalfOpen } from '#trace/faultFacts.ts'
import { frameAt, partsOf, type SingleEvent } from '#trace/many.ts'
import type { EventOf, MapChange, TraceEvent } from '#trace/traceEvent.ts'
import { Doorkeeper, turnsAwayFor } from './turnedAway.ts'

/** V: what must happen somewhere in a run, or in many, lest every other law holds because nothing happened. */
export const sometimes = {
  'message delivered': 'A message of somebody arrives at somebody else.',
  'overflow eviction': 'A reader too slow for its outbox is evicted.',
  'half-open reaped': 'A half-open connection is given up.',
  'close overtakes a join': 'A client closes while the answer to its join is still to come.',
  're-join': 'A connection comes back into a room that it left.',
  'eviction during a fan-out': 'Somebody is evicted by what another one said.',
  'empty room deleted': 'A room goes with its last member.',
  'two rooms shared': 'Two connections are in two rooms together.',
  'limit reached': 'Somebody, or something of it, is turned away at a named limit of the server.',
} as const

export type Sometimes = keyof typeof sometimes

/** Those that happened in this trace. */
export function sometimesIn(trace: readonly TraceEvent[]): ReadonlySet<Sometimes> {
  const watch = new Watch(trace)
  const doorkeeper = new Doorkeeper()
  for (const event of trace) {
    for (const part of partsOf(event)) watch.see(part)
    const away = doorkeeper.see(event)
    if (away && turnsAwayFor[away.why].isLimit) watch.seen.add('limit reached')
  }
  return watch.seen
}

/** Evicted because nothing more could be sent to it. */
const evictionCodes: readonly number[] = [1011, 1013]

/** Goes along a trace, and remembers as little as the questions need. */
class Watch {
  readonly seen = new Set<Sometimes>()
  readonly #trace: readonly TraceEvent[]
  #paths = new Map<ConnectionId, string>()
  #registered = new Set<ConnectionId>()
  #halfOpen = new Set<ConnectionId>()
  #joining = new Set<ConnectionId>()
  #members = new Map<string, Set<ConnectionId>>()
  /** Connections that the server had and has no more. */
  #gone = new Set<ConnectionId>()
  /** Memberships that were and are no more. */
  #left = new Set<string>()

  constructor(trace: readonly TraceEvent[]) {
    this.#trace = trace
  }

  see(event: SingleEvent): void {
    switch (event.kind) {
      case 'maps':
        for (const change of event.changes) this.#changed(change)
        return
      case 'connecting':
        this.#paths.set(event.connection, event.path)
        return
      case 'sent':
        if (this.#asksToJoin(event)) this.#joining.add(event.connection)
        return
      case 'delivered':
        return this.#delivered(event)
      case 'fault':
        return this.#fault(event)
      case 'closing':
        return this.#closing(event)
      case 'closed':
        return this.#closed(event)
      default:
        return
    }
  }

  #asksToJoin({ from, connection, text }: EventOf<'sent'>): boolean {
    if (from !== 'client' || text === null) return false
    const decoded = readClientFrame(this.#paths.get(connection) ?? '', text, protocolLimits)
    return decoded.ok && decoded.message.type === 'join'
  }

  #delivered({ frame, to, connection }: EventOf<'delivered'>): void {
    const text = to === 'client' ? frameAt(this.#trace, frame)?.text : null
    const message = typeof text === 'string' ? decodeServerFrame(text) : null
    if (message?.type === 'joined') this.#joining.delete(connection)
    if (message?.type === 'message' && message.sender !== null) this.seen.add('message delivered')
  }

  #fault({ connection, fault, on }: EventOf<'fault'>): void {
    if (!isHalfOpen(fault)) return
    if (on) this.#halfOpen.add(connection)
    else this.#halfOpen.delete(connection)
  }

  #closing({ connection, end, code, cause }: EventOf<'closing'>): void {
    if (end === 'client' && this.#joining.has(connection)) this.seen.add('close overtakes a join')
    if (end !== 'server' || !evictionCodes.includes(code)) return
    // Who was never let in is closed with 1013 as well.
    if (code === 1013 && this.#gone.has(connection)) this.seen.add('overflow eviction')
    const begun = cause === null ? undefined : this.#trace[cause]
    if (begun?.kind !== 'delivered' || begun.to !== 'server') return
    if (begun.connection !== connection) this.seen.add('eviction during a fan-out')
  }

  #closed({ connection, end, wasClean }: EventOf<'closed'>): void {
    if (end !== 'server') return
    const isReaped = !wasClean && this.#halfOpen.has(connection) && this.#gone.has(connection)
    if (isReaped) this.seen.add('half-open reaped')
    this.#joining.delete(connection)
  }

  #changed(change: MapChange): void {
    if (change.map === 'connections') {
      if (change.op === 'add') this.#registered.add(change.connection)
      else if (this.#registered.delete(change.connection)) this.#gone.add(change.connection)
    }
    if (change.map === 'room' && change.op === 'remove' && !change.permanent) {
      if (!this.#members.get(change.room)?.size) this.seen.add('empty room deleted')
    }
    if (change.map === 'rooms') this.#membership(change)
  }

  #membership({ op, room, connection }: MapChange & { map: 'rooms' }): void {
    const members = this.#members.get(room) ?? new Set()
    this.#members.set(room, members)
    const membership = JSON.stringify([room, connection])
    if (op === 'remove') {
      members.delete(connection)
      this.#left.add(membership)
      return
    }
    members.add(connection)
    if (this.#left.has(membership)) this.seen.add('re-join')
    if (this.#sharesAnother(room, connection)) this.seen.add('two rooms shared')
  }

  #sharesAnother(room: string, connection: ConnectionId): boolean {
    if (this.seen.has('two rooms shared')) return false
    const here = this.#members.get(room) ?? new Set()
    return [...this.#members].some(
      ([other, members]) =>
        other !== room &&
        members.has(connection) &&
        [...here].some((id) => id !== connection && members.has(id)),
    )
  }
}
