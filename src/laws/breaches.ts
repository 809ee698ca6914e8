import type { ConnectionId } from '#kernel/ids.ts'
import type { Recorder } from '#trace/recorder.ts'
import type { Accounts } from './accounts/accounts.ts'
import type { Court, Untaken } from './court.ts'
import type { Gauges } from './gauges.ts'
import type { JudgeSettings } from './judgeSettings.ts'

/** What all courts have in common. */
interface Shared {
  readonly settings: JudgeSettings
  readonly recorder: Recorder
  readonly gauges: () => Gauges
  readonly untaken: Untaken | undefined
  readonly accounts: Accounts
}

/** A message's params: whom it is about, where, and what its sentence needs beside that. */
interface Params {
  readonly connection?: ConnectionId
  readonly room?: string
}

/**
 * Writes breaches into the trace, each with what caused it. A breach that lasts is written once, and
 * again only when it was mended in between: the same law of the same connection and room is the same.
 */
export class Breaches {
  readonly #recorder: Recorder
  readonly #gauges: () => Gauges
  /** The event that breaches follow from now. */
  at = 0
  /** What changes have broken. */
  #states = new Set<string>()
  /** What was found broken in the last quiet world, and since. */
  #found = new Set<string>()
  /** The laws of which something was found so, and those of the quiet world before. */
  #foundLaws = new Set<string>()
  #lawsBefore: ReadonlySet<string> = new Set()
  /** What was found before, while a quiet world is judged; and those who are not at rest in it. */
  #before: ReadonlySet<string> | null = null
  #held: ReadonlySet<ConnectionId> = new Set()

  constructor(recorder: Recorder, gauges: () => Gauges) {
    this.#recorder = recorder
    this.#gauges = gauges
  }

  /** The court of one law. */
  courtOf(
    law: string,
    { settings, recorder, gauges, untaken, accounts }: Shared,
  ): Court<Readonly<Record<string, Params>>> {
    const wasFound = () => this.#lawsBefore.has(law)
    return {
      settings,
      untaken,
      accounts,
      trace: recorder.trace,
      get wasFound() {
        return wasFound()
      },
      get world() {
        return recorder.world
      },
      get cause() {
        return recorder.cause
      },
      get gauges() {
        return gauges()
      },
      tell: (code, params, at) => this.#tell(law, code, params, at),
      state: (isBroken, code, params) => this.#state(isBroken, law, code, params),
      found: (code, params) => this.#find(law, code, params),
    }
  }

  /** The world is quiet, and `judge` looks at it; whoever is held is not at rest. */
  whenQuiet(held: ReadonlySet<ConnectionId>, judge: () => void): void {
    this.#held = held
    this.#before = this.#found
    this.#found = new Set()
    this.#lawsBefore = this.#foundLaws
    this.#foundLaws = new Set()
    judge()
    this.#before = null
  }

  #state(isBroken: boolean, law: string, code: string, params: Params): void {
    // Most states are never broken, and then none needs a name.
    if (!isBroken && this.#states.size === 0) return
    const key = breachKey(law, params)
    if (!isBroken) this.#states.delete(key)
    else if (!this.#states.has(key)) {
      this.#states.add(key)
      this.#tell(law, code, params)
    }
  }

  #find(law: string, code: string, params: Params): void {
    const key = breachKey(law, params)
    const before = this.#before
    if (before === null) {
      if (!this.#found.has(key)) this.#tell(law, code, params)
    } else {
      if (params.connection !== undefined && this.#held.has(params.connection)) return
      // What a change has broken already is not told again because it lasts.
      if (!before.has(key) && !this.#states.has(key)) this.#tell(law, code, params)
    }
    this.#found.add(key)
    this.#foundLaws.add(law)
  }

  #tell(law: string, code: string, { connection, room, ...params }: Params, at = this.at): void {
    if (this.#gauges().unjudged?.().has(law)) return
    const who = connection === undefined ? {} : { connection }
    const where = room === undefined ? {} : { room }
    this.#recorder.record({ kind: 'violation', law, code, params, ...who, ...where }, at)
  }
}

function breachKey(law: string, { connection, room }: Params): string {
  return JSON.stringify([law, connection ?? null, room ?? null])
}
