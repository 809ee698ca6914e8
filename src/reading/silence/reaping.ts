import type { ConnectionId } from '#kernel/ids.ts'
import { decodeServerFrame } from '#protocol/serverFrames.ts'
import type { Scenario } from '#scenario/format.ts'
import { faultFacts } from '#trace/faultFacts.ts'
import { frameAt, type SentFrame } from '#trace/many.ts'
import type { EventOf, Fault, TraceEvent } from '#trace/traceEvent.ts'

/** Why no heartbeat finds it: it is switched off, the server has none, a proxy answers in its place. */
export type Unfound = 'off' | 'none' | 'proxied'

/** Whether, and when, a heartbeat finds a connection that has fallen silent. */
export type Reaping =
  /** It is not silent, as far as is known. */
  | { readonly kind: 'heard' }
  /** The server still has it, and gives it up at that virtual time if it stays silent. */
  | { readonly kind: 'countdown'; readonly sinceMs: number; readonly atMs: number }
  /** Nothing will ever find it. */
  | { readonly kind: 'never'; readonly why: Unfound }
  /** It was found, so long after it had fallen silent. */
  | { readonly kind: 'found'; readonly sinceMs: number; readonly tookMs: number }

/** So many beats a connection may leave unanswered; at the next one it is given up. */
const unansweredMax = 2

type Setting = Pick<Scenario, 'server' | 'settings'>

/** Reads off the trace up to the playhead how far the reaper is with a connection. */
export function reaping(
  trace: readonly TraceEvent[],
  playhead: number,
  nowMs: number,
  id: ConnectionId,
  { server, settings: { heartbeatMs, heartbeatBy } }: Setting,
): Reaping {
  const reader = new Reader(trace, id, heartbeatBy === 'messages')
  for (let seq = 0; seq <= playhead; seq++) {
    const event = trace[seq]
    if (event) reader.read(event)
  }
  const { sinceMs, removedMs, registered, silent, proxied, heardMs, serverMs, pings } = reader
  if (sinceMs === null) return { kind: 'heard' }
  if (removedMs !== null) return { kind: 'found', sinceMs, tookMs: removedMs - sinceMs }
  if (!registered || !silent) return { kind: 'heard' }
  if (heartbeatMs === 0) return { kind: 'never', why: 'off' }
  const firstBeatMs = serverMs + (Math.floor((heardMs - serverMs) / heartbeatMs) + 1) * heartbeatMs
  const hasNone = server === 'as-written' || typeof server === 'object'
  if (hasNone || (pings === 0 && nowMs > firstBeatMs)) {
    return { kind: 'never', why: 'none' }
  }
  if (proxied && heartbeatBy === 'frames') {
    return { kind: 'never', why: 'proxied' }
  }
  return { kind: 'countdown', sinceMs, atMs: firstBeatMs + unansweredMax * heartbeatMs }
}

class Reader {
  /** When it fell silent for the last time. */
  sinceMs: number | null = null
  /** When the server removed it, while it was silent. */
  removedMs: number | null = null
  registered = false
  heardMs = 0
  /** When the server that runs now began. */
  serverMs = 0
  pings = 0
  proxied = false
  readonly #trace: readonly TraceEvent[]
  readonly #id: ConnectionId
  readonly #messages: boolean
  #faults = new Set<Fault>()

  constructor(trace: readonly TraceEvent[], id: ConnectionId, messages: boolean) {
    this.#trace = trace
    this.#id = id
    this.#messages = messages
  }

  get silent(): boolean {
    return this.#faults.size > 0
  }

  read(event: TraceEvent): void {
    switch (event.kind) {
      case 'step':
        if (event.verb === 'restart') [this.serverMs, this.pings] = [event.at, 0]
        return
      case 'sent':
        if (isPing(event)) this.pings++
        return
      case 'sent to many':
        if (isPing(event)) this.pings += event.connections.length
        return
      case 'accepted':
        if (event.connection === this.#id) this.heardMs = event.at
        return
      case 'delivered':
        if (event.connection === this.#id && this.#counts(event)) this.heardMs = event.at
        return
      case 'fault':
        if (event.connection === this.#id) this.#fault(event)
        return
      case 'maps':
        return this.#maps(event)
      default:
        return
    }
  }

  #counts({ to, frame }: EventOf<'delivered'>): boolean {
    if (to !== 'server') return false
    const sent = frameAt(this.#trace, frame)
    return !this.#messages || (sent !== null && sent.control === undefined)
  }

  #fault({ fault, on, at }: EventOf<'fault'>): void {
    if (fault === 'proxied') this.proxied = on
    if (!faultFacts[fault].silences) return
    if (on && !this.silent) this.sinceMs = at
    if (on) this.#faults.add(fault)
    else this.#faults.delete(fault)
    if (!this.silent && this.removedMs === null) this.sinceMs = null
  }

  #maps({ changes, at }: EventOf<'maps'>): void {
    for (const change of changes) {
      if (change.map !== 'connections' || change.connection !== this.#id) continue
      this.registered = change.op === 'add'
      if (change.op === 'remove' && this.silent) this.removedMs = at
    }
  }
}

/** By a frame of the protocol, or by a message. */
function isPing({ from, control, text }: SentFrame): boolean {
  if (from !== 'server') return false
  return control === 'ping' || (text !== null && decodeServerFrame(text)?.type === 'ping')
}
