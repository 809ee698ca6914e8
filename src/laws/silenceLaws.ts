import type { ConnectionId } from '#kernel/ids.ts'
import { isHalfOpen } from '#trace/faultFacts.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import { isItsOwnDoing } from './closeLaws.ts'
import type { Finding } from './finding.ts'

/** In so many periods a heartbeat finds a silent connection, and in fewer it may not give it up. */
const periodsToReapMax = 3
const periodsToReapMin = 2
/** So often it must have been asked meanwhile whether it is there. */
const asksMin = 2

/** L3: who is silent is given up in time, and not before its time. Silence is the network's, not the server's word. */
export class SilenceLaws {
  readonly #heartbeatMs: number
  /** When the server last heard of a connection: a frame, a pong, or its handshake. */
  #heard = new Map<ConnectionId, number>()
  /** The same, without what a proxy answered in its place. */
  #heardItself = new Map<ConnectionId, number>()
  #silentSince = new Map<ConnectionId, number>()
  /** How often it was asked since it was last heard. */
  #asked = new Map<ConnectionId, number>()
  /** Those with a fault since they were last heard: a question may wait in a queue, or be lost. */
  #hindered = new Set<ConnectionId>()

  /** 0 for no heartbeat. */
  constructor(heartbeatMs: number) {
    this.#heartbeatMs = heartbeatMs
  }

  /** The server hears of it: of itself, or of a proxy that answers in its place. */
  heard(connection: ConnectionId, atMs: number, byProxy = false): void {
    this.#heard.set(connection, atMs)
    if (!byProxy) this.#heardItself.set(connection, atMs)
    this.#asked.delete(connection)
    this.#hindered.delete(connection)
  }

  /** The server asks it whether it is there: by a ping, or by a message that is one. */
  asked(connection: ConnectionId): void {
    this.#asked.set(connection, (this.#asked.get(connection) ?? 0) + 1)
  }

  /** A fault began or ended. A pong needs both directions, so a cut in either is silence. */
  fault(world: World, connection: ConnectionId, atMs: number): void {
    const faults = world.connections.get(connection)?.faults ?? []
    if (faults.length > 0) this.#hindered.add(connection)
    const silent = faults.some(isHalfOpen)
    if (!silent) this.#silentSince.delete(connection)
    else if (!this.#silentSince.has(connection)) this.#silentSince.set(connection, atMs)
  }

  /** The server's end is closed. */
  closed(connection: ConnectionId): void {
    this.#heard.delete(connection)
    this.#heardItself.delete(connection)
    this.#asked.delete(connection)
    this.#hindered.delete(connection)
  }

  /** Whether it has been silent for so long, and did not answer, that it may be given up. */
  mayBeGivenUp(world: World, connection: ConnectionId): boolean {
    return this.#isSilent(connection, world.nowMs) && this.#wasAsked(world, connection)
  }

  #isSilent(connection: ConnectionId, nowMs: number): boolean {
    if (this.#heartbeatMs === 0) return false
    const sinceMs = this.#silentSince.get(connection) ?? this.#heard.get(connection) ?? nowMs
    const heardMs = Math.min(sinceMs, this.#heard.get(connection) ?? nowMs)
    return nowMs - heardMs >= periodsToReapMin * this.#heartbeatMs
  }

  /** On a healthy wire a question arrives, and is answered: so that nothing is heard means nothing before it. */
  #wasAsked({ connections }: World, id: ConnectionId): boolean {
    if (this.#hindered.has(id) || connections.get(id)?.faults.length !== 0) return true
    return (this.#asked.get(id) ?? 0) >= asksMin
  }

  /** The server cuts a connection off, without a handshake. `failed`: a send to it failed before. */
  cutOff(
    world: World,
    trace: readonly TraceEvent[],
    connection: ConnectionId,
    cause: number | null,
    failed: boolean,
  ): Finding[] {
    if (failed || this.mayBeGivenUp(world, connection)) return []
    if (isItsOwnDoing(trace, cause, connection)) return []
    const heardMs = this.#heard.get(connection) ?? world.nowMs
    const silentMs = world.nowMs - heardMs
    if (this.#isSilent(connection, world.nowMs)) {
      return [{ law: 'T9', code: 'unasked', params: {}, connection }]
    }
    if (!this.#silentSince.has(connection)) {
      return [{ law: 'T9', code: 'cut off', params: {}, connection }]
    }
    const leastMs = periodsToReapMin * this.#heartbeatMs
    return [{ law: 'L3', code: 'early', params: { silentMs, leastMs }, connection }]
  }

  /**
   * When all is quiet: who should have been given up and was not. Half open in one direction only,
   * it may still be heard, and what was on its way when the fault began is heard as well.
   */
  whenQuiet(world: World): Finding[] {
    if (this.#heartbeatMs === 0) return []
    const latestMs = world.nowMs - periodsToReapMax * this.#heartbeatMs
    return [...this.#silentSince].flatMap(([connection, sinceMs]) => {
      const silentMs = Math.max(sinceMs, this.#heardItself.get(connection) ?? sinceMs)
      if (silentMs > latestMs || !world.registered.has(connection)) return []
      const proxied = world.connections.get(connection)?.faults.includes('proxied') ?? false
      return [{ law: 'L3', code: 'late', params: { sinceMs, proxied }, connection } as const]
    })
  }
}
