import type { Scenario } from '#scenario/format.ts'
import type { WorldPorts } from '#simulation/ports.ts'
import { Simulation } from '#simulation/simulation.ts'
import { crashOf, type Failure, failureIn } from './failure.ts'
import { searchLimits } from './searchLimits.ts'

/** What came of a world: what went wrong first, and how many steps were done. */
export interface Played {
  readonly failure: Failure | null
  readonly steps: number
}

/** Plays a scenario in a world of its own, until something goes wrong. */
export type Play = (scenario: Scenario) => Promise<Played>

/**
 * Plays worlds that stand on `ports`. Without `bring` code that comes with a scenario is not run:
 * playing it rejects. With a `law` only a breach of that one counts.
 */
export function playHere(ports: WorldPorts, law?: string): Play {
  return async (scenario) => {
    const { seed, server, settings } = scenario
    const world = new Simulation({
      ...ports,
      seed,
      server,
      settings,
      traceEventsMax: searchLimits.eventsPerRunMax,
      turnsMax: searchLimits.turnsPerRunMax,
    })
    try {
      return await playOn(scenario, world, law)
    } finally {
      world.dispose()
    }
  }
}

/** No trace is kept, hashed or summed up: a world costs little. */
async function playOn(scenario: Scenario, world: Simulation, law?: string): Promise<Played> {
  const { trace } = world.recorder
  let seen = 0
  let steps = 0
  const look = () => {
    const failure = failureIn(scenario, trace, seen, law)
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
    return { failure: crashOf(scenario, error, steps), steps }
  }
}
