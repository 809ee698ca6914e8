import type { Scenario, Step } from '#scenario/format.ts'
import { crashOf, type Failure, failureIn } from '#search/failure.ts'
import { searchLimits } from '#search/searchLimits.ts'
import type { WorldPorts } from '#simulation/ports.ts'
import { Simulation } from '#simulation/simulation.ts'
import { Programs } from './programs.ts'

/** One order of a world, and where it could have gone another way. */
export interface Order {
  readonly failure: Failure | null
  /** At each fork which way was taken, and how many there were. */
  readonly forks: readonly { readonly taken: number; readonly ways: number }[]
  /** The free steps, in the order in which they were done. */
  readonly done: readonly Step[]
}

/**
 * Plays one order of a scenario: its first steps as they stand, and then, of all that may happen
 * next, at each fork the way that `path` names, and the first way beyond its end.
 */
export async function playOrder(
  scenario: Scenario,
  path: readonly number[],
  ports: WorldPorts,
): Promise<Order> {
  const { seed, server, settings } = scenario
  const { eventsPerRunMax: traceEventsMax, turnsPerRunMax: turnsMax } = searchLimits
  const world = new Simulation({ ...ports, seed, server, settings, traceEventsMax, turnsMax })
  const forks: { taken: number; ways: number }[] = []
  const programs = new Programs(scenario.steps)
  try {
    for (const step of programs.before) await world.perform(step)
    await world.rest()
    await playFree(world, programs, (ways) => {
      if (ways === 1) return 0
      const taken = path[forks.length] ?? 0
      forks.push({ taken, ways })
      return taken
    })
    await world.rest()
    const failure = failureIn(scenario, world.recorder.trace)
    return { failure, forks, done: programs.done }
  } catch (error) {
    const failure = crashOf(scenario, error, scenario.steps.length - 1)
    return { failure, forks, done: programs.done }
  } finally {
    world.dispose()
  }
}

/** Each turn is a step of somebody, or an event that is ready, until there are none. */
async function playFree(
  world: Simulation,
  programs: Programs,
  choose: (ways: number) => number,
): Promise<void> {
  for (;;) {
    const events = await world.ready()
    const steps = programs.next()
    if (steps.length + events.length === 0) return
    const way = choose(steps.length + events.length)
    const step = steps[way]
    const event = events[way - steps.length]
    if (step) await world.perform({ ...programs.take(step), now: true })
    else if (event) await world.happen(event)
  }
}
