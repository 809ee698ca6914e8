import type { ConnectionId } from '#kernel/ids.ts'
import type { Recorder } from '#trace/recorder.ts'
import type { EventKind, EventOf, TraceEvent } from '#trace/traceEvent.ts'
import { Accounts } from './accounts/accounts.ts'
import { arrivedAtHandler, heldCode } from './accounts/heldCode.ts'
import { ServerFrames } from './accounts/serverFrames.ts'
import { Breaches } from './breaches.ts'
import type { Untaken } from './court.ts'
import type { Gauges } from './gauges.ts'
import type { JudgeSettings } from './judgeSettings.ts'
import type { Law, Looks, Waiting } from './law.ts'
import { laws } from './laws.ts'

type OnEvent = (event: TraceEvent) => void

/**
 * Holds the laws against a trace as it grows, and writes each breach into it. It knows no law: it
 * says to each what it looks at, and to the accounts that they share before that.
 */
export class Judge {
  readonly #recorder: Recorder
  readonly #accounts: Accounts
  readonly #breaches: Breaches
  readonly #serverFrames = new ServerFrames()
  readonly #looks: readonly Looks[]
  /** What is done at an event of each kind. */
  readonly #on = new Map<EventKind, OnEvent[]>()

  /** `gauges` reads what the server of the moment shows beside its books, `untaken` what the network knows. */
  constructor(
    settings: JudgeSettings,
    recorder: Recorder,
    gauges: () => Gauges = () => ({}),
    untaken?: Untaken,
  ) {
    this.#recorder = recorder
    this.#accounts = new Accounts(settings, recorder)
    this.#breaches = new Breaches(recorder, gauges)
    const shared = { settings, recorder, gauges, untaken, accounts: this.#accounts }
    const watching = Object.entries(laws).map(([id, law]) =>
      (law as Law<never>).watch(this.#breaches.courtOf(id, shared)),
    )
    this.#looks = [...this.#accounts.looks, ...watching]
    for (const { on = {} } of this.#looks) {
      for (const [kind, look] of Object.entries(on)) {
        const all = this.#on.get(kind as EventKind) ?? []
        this.#on.set(kind as EventKind, [...all, look as OnEvent])
      }
    }
  }

  /** Judges what one event could have broken. */
  afterEvent(event: TraceEvent): void {
    if (event.kind === 'violation') return
    this.#breaches.at = event.seq
    for (const look of this.#on.get(event.kind) ?? []) look(event)
    if (event.kind === 'sent' && event.from === 'server' && !event.control) this.#sent(event)
    if (event.kind === 'delivered') this.#delivered(event)
    if (event.kind === 'resumed') this.#resumed(event)
  }

  /** The server begins a send, while `inFlight` others to the same connection are not taken yet. */
  sendBegins(connection: ConnectionId, inFlight: number): void {
    this.#now()
    for (const { sendBegins } of this.#looks) sendBegins?.(connection, inFlight)
  }

  /** The server is about to cut a connection off. */
  cutsOff(connection: ConnectionId): void {
    this.#now()
    for (const { cutsOff } of this.#looks) cutsOff?.(connection)
  }

  /** A turn of the world is over; `waiting` are those with a send that the transport has not taken. */
  afterTurn(waiting: Waiting): void {
    for (const { turnEnds } of this.#looks) turnEnds?.(waiting)
  }

  /** Judges what holds only when nothing is on its way. */
  whenQuiet(): void {
    this.#now()
    const held = heldCode(this.#recorder.world)
    this.#breaches.whenQuiet(held, () => {
      for (const { quiet } of this.#looks) quiet?.(held)
    })
    this.#accounts.rested(held)
  }

  /** The world did not come to rest in so many turns. */
  restless(turns: number): void {
    this.#now()
    for (const { restless } of this.#looks) restless?.(turns)
  }

  /** The server was stopped, and so many of its timers go on. */
  serverStopped(timers: number): void {
    this.#now()
    for (const { serverStopped } of this.#looks) serverStopped?.(timers)
  }

  /** What is found now follows from what happened last. */
  #now(): void {
    this.#breaches.at = this.#recorder.world.seq
  }

  #sent(event: EventOf<'sent'>): void {
    const message = this.#serverFrames.read(event.text)
    for (const { sent } of this.#looks) sent?.(event, message)
  }

  #delivered(event: EventOf<'delivered'>): void {
    const { world, trace } = this.#recorder
    const sent = trace[event.frame]
    if (sent?.kind !== 'sent') return
    const { connection, at, to } = event
    if (to === 'client') {
      if (sent.control) return
      const message = this.#serverFrames.read(sent.text)
      for (const { heard } of this.#looks) heard?.(event, message)
      return
    }
    const isTaken = arrivedAtHandler({ world, trace }, event)
    // What is held before the handler, the server has not heard yet; a pong needs no handler.
    if (sent.control || isTaken) this.#accounts.silence.heard(connection, at, sent.proxy)
    if (isTaken) this.#received(event, sent)
  }

  #received(event: EventOf<'delivered'>, { connection, text }: EventOf<'sent'>): void {
    const frame = this.#accounts.frames.read(connection, text)
    for (const { received } of this.#looks) received?.(event, frame)
  }

  /** A frame that was held counts from when the server has its turn with it, if it still has the connection. */
  #resumed({ awaiting, connection }: EventOf<'resumed'>): void {
    const { world, trace } = this.#recorder
    const begun = trace[awaiting]
    if (begun?.kind !== 'awaiting' || begun.delivered === undefined) return
    const delivered = trace[begun.delivered]
    if (delivered?.kind !== 'delivered' || !world.registered.has(connection)) return
    const sent = trace[delivered.frame]
    if (sent?.kind !== 'sent') return
    this.#accounts.silence.heard(connection, world.nowMs)
    this.#received(delivered, sent)
  }
}
