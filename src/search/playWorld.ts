import type { BringServer } from '#brought/bringServer.ts'
import { failureText } from '#kernel/failureText.ts'
import type { Scenario } from '#scenario/format.ts'
import { Simulation } from '#simulation/simulation.ts'
import { type Failure, failureIn, failureOf } from './failure.ts'
import { searchLimits } from './searchLimits.ts'

/** What came of a world: what went wrong first, and how many steps were done. */
export interface Played {
  readonly failure: Failure | null
  readonly steps: number
}

/** Plays a scenario in a world of its own, until something goes wrong. Never rejects. */
export type Play = (scenario: Scenario) => Promise<Played>

/** Plays worlds here; `settle` waits for what was awaited, as in `host`, and `bring` runs code that a scenario brings. */
export function playHere(settle: () => Promise<void>, bring?: BringServer): Play {
  return async (scenario) => {
    const { seed, server, settings } = scenario
    const world = new Simulation({
      seed,
      server,
      settings,
      settle,
      bring,
      traceEventsMax: searchLimits.eventsPerRunMax,
      turnsMax: searchLimits.turnsPerRunMax,
    })
    try {
      return await play(scenario, world)
    } finally {
      world.dispose()
    }
  }
}

/** No trace is kept, hashed or summed up: a world costs little. */
async function play(scenario: Scenario, world: Simulation): Promise<Played> {
  const { trace } = world.recorder
  let seen = 0
  let steps = 0
  const look = () => {
    const failure = failureIn(scenario, trace, seen)
    seen = trace.length
    return failure
  }
  try {
    for (const step of scenario.steps) {
      await world.perform(step)
      steps++
      const failure = look()
      if (failure) return { failure, steps }
    }
    await world.rest()
    return { failure: look(), steps }
  } catch (error) {
    // The world itself broke: whatever the server did to it, nobody may take it for a clean run.
    return { failure: failureOf(scenario, 'crash', failureText(error), steps), steps }
  }
}
