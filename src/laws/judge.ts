import type { ConnectionId } from '#kernel/ids.ts'
import type { SingleEvent } from '#trace/many.ts'
import type { Recorder } from '#trace/recorder.ts'
import { Accounts } from './accounts/accounts.ts'
import { heldCode } from './accounts/heldCode.ts'
import { allLaws } from './allLaws.ts'
import { Breaches } from './breaches.ts'
import type { Untaken } from './court.ts'
import type { Gauges } from './gauges.ts'
import { type Hooks, hooksOf } from './hooks.ts'
import type { JudgeSettings } from './judgeSettings.ts'
import type { Law, Waiting } from './law.ts'
import { Telling } from './telling.ts'

/**
 * Holds the laws against a trace as it grows, and writes each breach into it. It knows no law: it
 * says to each what it looks at, and to the accounts that they share before that.
 */
export class Judge {
  readonly #recorder: Recorder
  readonly #accounts: Accounts
  readonly #breaches: Breaches
  readonly #hooks: Hooks
  readonly #telling: Telling

  /** `gauges` reads what the server of the moment shows beside its books, `untaken` what the network knows. */
  constructor(
    settings: JudgeSettings,
    recorder: Recorder,
    gauges: () => Gauges = () => ({}),
    untaken?: Untaken,
  ) {
    this.#recorder = recorder
    this.#accounts = new Accounts(settings, recorder, gauges)
    this.#breaches = new Breaches(recorder, gauges)
    const shared = { settings, recorder, gauges, untaken, accounts: this.#accounts }
    const watching = Object.entries(allLaws).map(([id, law]) =>
      (law as Law<never>).watch(this.#breaches.courtOf(id, shared)),
    )
    const looks = [...this.#accounts.looks, ...watching]
    this.#hooks = hooksOf(looks)
    const listens = (id: ConnectionId) => !this.#accounts.sessions.isTakenOver(id)
    this.#telling = new Telling(recorder, this.#accounts.frames, looks, listens)
  }

  /** Judges what one event could have broken; a fan-out is judged send by send. */
  afterEvent(event: SingleEvent): void {
    if (event.kind === 'violation') return
    this.#breaches.at = event.seq
    this.#telling.tell(event)
  }

  /** The server begins a send, while `inFlight` others to the same connection are not taken yet. */
  sendBegins(connection: ConnectionId, inFlight: number): void {
    this.#now()
    for (const sendBegins of this.#hooks.sendBegins) sendBegins(connection, inFlight)
  }

  /** The server is about to cut a connection off. */
  cutsOff(connection: ConnectionId): void {
    this.#now()
    for (const cutsOff of this.#hooks.cutsOff) cutsOff(connection)
  }

  /** A turn of the world is over; `waiting` are those with a send that the transport has not taken. */
  afterTurn(waiting: Waiting): void {
    for (const turnEnds of this.#hooks.turnEnds) turnEnds(waiting)
  }

  /** Judges what holds only when nothing is on its way. */
  whenQuiet(): void {
    this.#now()
    const held = heldCode(this.#recorder.world)
    this.#breaches.whenQuiet(held, () => {
      for (const quiet of this.#hooks.quiet) quiet(held)
    })
    this.#accounts.rested(held)
  }

  /** The world did not come to rest in so many turns. */
  restless(turns: number): void {
    this.#now()
    for (const restless of this.#hooks.restless) restless(turns)
  }

  /** The server was stopped, and so many of its timers go on. */
  serverStopped(timers: number): void {
    this.#now()
    for (const serverStopped of this.#hooks.serverStopped) serverStopped(timers)
  }

  /** What is found now follows from what happened last. */
  #now(): void {
    this.#breaches.at = this.#recorder.world.seq
  }
}
