import type { ConnectionId } from '#kernel/ids.ts'
import type { Looks } from '#laws/law.ts'
import { isHalfOpen, isHindered } from '#trace/faultFacts.ts'
import type { Recorder } from '#trace/recorder.ts'

/** In fewer periods a heartbeat may not give a silent connection up. */
export const periodsToReapMin = 2
/** So often it must have been asked meanwhile whether it is there. */
const asksMin = 2

/** Who is silent, and since when, by the network's word and not the server's; and whom the server asked. */
export class Silence {
  readonly #heartbeatMs: number
  readonly #of: Pick<Recorder, 'world' | 'nowMs'>
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
  constructor(heartbeatMs: number, of: Pick<Recorder, 'world' | 'nowMs'>) {
    this.#heartbeatMs = heartbeatMs
    this.#of = of
  }

  readonly looks: Looks = {
    on: {
      accepted: ({ connection, at }) => this.#hears(connection, at),
      closed: ({ connection, end }) => {
        if (end === 'server') this.#closed(connection)
      },
      fault: ({ connection, at }) => this.#fault(connection, at),
      sent: ({ connection, control }) => {
        if (control === 'ping') this.#wasAskedAgain(connection)
      },
    },
    noticed: (connection, atMs, byProxy) => this.#hears(connection, atMs, byProxy),
    sent: ({ connection }, message) => {
      if (message?.type === 'ping') this.#wasAskedAgain(connection)
    },
  }

  /** The server hears of it: of itself, or of a proxy that answers in its place. */
  #hears(connection: ConnectionId, atMs: number, byProxy = false): void {
    this.#heard.set(connection, atMs)
    if (!byProxy) this.#heardItself.set(connection, atMs)
    this.#asked.delete(connection)
    this.#hindered.delete(connection)
  }

  /** The server asks it whether it is there: by a ping, or by a message that is one. */
  #wasAskedAgain(connection: ConnectionId): void {
    this.#asked.set(connection, (this.#asked.get(connection) ?? 0) + 1)
  }

  /** A fault began or ended. A pong needs both directions, so a cut in either is silence. */
  #fault(connection: ConnectionId, atMs: number): void {
    const faults = this.#of.world.connections.get(connection)?.faults ?? []
    if (isHindered(faults)) this.#hindered.add(connection)
    const silent = faults.some(isHalfOpen)
    if (!silent) this.#silentSince.delete(connection)
    else if (!this.#silentSince.has(connection)) this.#silentSince.set(connection, atMs)
  }

  /** The server's end is closed. */
  #closed(connection: ConnectionId): void {
    this.#heard.delete(connection)
    this.#heardItself.delete(connection)
    this.#asked.delete(connection)
    this.#hindered.delete(connection)
  }

  /** Whether it has been silent for so long, and did not answer, that it may be given up. */
  mayBeGivenUp(connection: ConnectionId): boolean {
    return this.#isSilent(connection, this.#of.nowMs) && this.#wasAsked(connection)
  }

  #isSilent(connection: ConnectionId, nowMs: number): boolean {
    if (this.#heartbeatMs === 0) return false
    const sinceMs = this.#silentSince.get(connection) ?? this.#heard.get(connection) ?? nowMs
    const heardMs = Math.min(sinceMs, this.#heard.get(connection) ?? nowMs)
    return nowMs - heardMs >= periodsToReapMin * this.#heartbeatMs
  }

  /** On a healthy wire a question arrives, and is answered: so that nothing is heard means nothing before it. */
  #wasAsked(id: ConnectionId): boolean {
    const { connections } = this.#of.world
    const connection = connections.get(id)
    if (!connection || isHindered(connection.faults) || this.#hindered.has(id)) return true
    return (this.#asked.get(id) ?? 0) >= asksMin
  }

  /** What the server has against a connection that it cuts off because it is silent. */
  verdict(connection: ConnectionId): 'given up' | 'unasked' | 'no reason' | 'early' {
    if (this.mayBeGivenUp(connection)) return 'given up'
    if (this.#isSilent(connection, this.#of.nowMs)) return 'unasked'
    return this.#silentSince.has(connection) ? 'early' : 'no reason'
  }

  /** For so long the server has heard nothing of it. */
  silentMs(connection: ConnectionId): number {
    const { nowMs } = this.#of
    return nowMs - (this.#heard.get(connection) ?? nowMs)
  }

  /**
   * Those that are half open, and since when nothing comes of themselves: half open in one direction
   * only, one may still be heard, and what was on its way when the fault began is heard as well.
   */
  *halfOpen(): Iterable<{ connection: ConnectionId; sinceMs: number; silentSinceMs: number }> {
    for (const [connection, sinceMs] of this.#silentSince) {
      const heardMs = this.#heardItself.get(connection) ?? sinceMs
      yield { connection, sinceMs, silentSinceMs: Math.max(sinceMs, heardMs) }
    }
  }
}
