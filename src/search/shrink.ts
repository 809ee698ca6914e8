import type { Scenario } from '#scenario/format.ts'
import { type Failure, isSameFailure } from './failure.ts'
import type { Play } from './playWorld.ts'
import { searchLimits } from './searchLimits.ts'
import { fewerNames } from './smaller/fewerNames.ts'
import { possible } from './smaller/possible.ts'
import { racesNotHolds } from './smaller/racesNotHolds.ts'
import { shorterValues } from './smaller/shorterValues.ts'
import { simplerSteps } from './smaller/simplerSteps.ts'
import { usualSettings } from './smaller/usualSettings.ts'

/** A scenario that fails, and the failure. */
export interface Failing {
  readonly scenario: Scenario
  readonly failure: Failure
}

/** What the making small came to. */
export interface Shrunk extends Failing {
  /** Worlds that it took. */
  readonly runs: number
}

/** Whether a smaller scenario fails in the same way; if it does, it is the one to go on with. */
export type Attempt = (scenario: Scenario) => Promise<boolean>

/** Ways to make it smaller, those that cut most first. Each goes on from what the one before left. */
const ways = [fewerSteps, racesNotHolds, fewerNames, usualSettings, simplerSteps, shorterValues]

/**
 * Makes a failing scenario small, by delta debugging: steps, clients, settings and values are taken
 * away for as long as it still fails first in the same way ({@link isSameFailure}). It ends when
 * nothing more can be taken away, or at `shrinkRunsMax`.
 */
export async function shrink(failing: Failing, play: Play): Promise<Shrunk> {
  const smaller = new Smaller(failing, play)
  for (let before: Scenario | null = null; before !== smaller.scenario; ) {
    before = smaller.scenario
    for (const way of ways) await way(() => smaller.scenario, smaller.attempt)
  }
  return { scenario: smaller.scenario, failure: smaller.failure, runs: smaller.runs }
}

/** The smallest so far. */
class Smaller {
  scenario: Scenario
  failure: Failure
  runs = 0
  readonly #play: Play
  #tried = new Set<string>()

  constructor({ scenario, failure }: Failing, play: Play) {
    this.#play = play
    this.failure = failure
    this.scenario = upTo(scenario, failure)
  }

  readonly attempt: Attempt = async (candidate) => {
    const key = JSON.stringify([candidate.seed, candidate.settings, candidate.steps])
    if (this.#tried.has(key) || this.runs >= searchLimits.shrinkRunsMax) return false
    this.#tried.add(key)
    this.runs++
    const { failure } = await this.#play(candidate)
    if (!failure || !isSameFailure(failure, this.failure)) return false
    this.scenario = upTo(candidate, failure)
    this.failure = failure
    return true
  }
}

/** What comes after the failure had no part in it. */
function upTo(scenario: Scenario, { step }: Failure): Scenario {
  return { ...scenario, steps: scenario.steps.slice(0, step + 1) }
}

/** Takes away halves, quarters and so on, and in the end each single step. */
async function fewerSteps(now: () => Scenario, attempt: Attempt): Promise<void> {
  for (let size = Math.ceil(now().steps.length / 2); size >= 1; size = Math.floor(size / 2)) {
    // From the end: what comes late needs what comes early.
    for (let from = now().steps.length - size; from > -size; from -= size) {
      const { steps } = now()
      const start = Math.max(0, from)
      const fewer = possible(steps.toSpliced(start, size))
      if (fewer.length < steps.length) await attempt({ ...now(), steps: fewer })
    }
  }
}
