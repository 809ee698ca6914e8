import type { Scenario, Step } from '#scenario/format.ts'
import { crashOf, type Failure, failureIn } from '#search/failure.ts'
import { searchLimits } from '#search/searchLimits.ts'
import type { WorldPorts } from '#simulation/ports.ts'
import { Simulation } from '#simulation/simulation.ts'
import { Programs } from './programs.ts'
import { Sleeping, type Way } from './sleeping.ts'

/** One order of a world, and where it could have gone another way. */
export interface Order {
  readonly failure: Failure | null
  /** Every law that it breaks. */
  readonly laws: readonly string[]
  /** At each fork which way was taken, and how many there were. */
  readonly forks: readonly { readonly taken: number; readonly ways: number }[]
  /** The free steps, in the order in which they were done. */
  readonly done: readonly Step[]
  /** Ways that were left out beyond the end of `path`, for each leads to an order that is equal. */
  readonly leftOut: number
  /** Whether it was itself left off, for all that it could come to is equal. */
  readonly isEqual: boolean
}

/** Which order is played. */
export interface WhichOrder {
  /** At each fork the way that is taken, and the first way beyond its end. */
  readonly path: readonly number[]
  /** Whether orders that are equal to another one are played too. */
  readonly equalToo?: boolean
}

/**
 * Plays one order of a scenario: its first steps as they stand, and then, of all that may happen
 * next, at each fork the way that `path` names.
 */
export async function playOrder(
  scenario: Scenario,
  which: WhichOrder,
  ports: WorldPorts,
): Promise<Order> {
  const { seed, server, settings } = scenario
  const { eventsPerRunMax: traceEventsMax, turnsPerRunMax: turnsMax } = searchLimits
  const world = new Simulation({ ...ports, seed, server, settings, traceEventsMax, turnsMax })
  const { trace } = world.recorder
  const programs = new Programs(scenario.steps)
  const forks = new Forks(which)
  const came = (failure: Failure | null): Order => {
    const laws = trace.flatMap((event) => (event.kind === 'violation' ? [event.law] : []))
    const { taken, leftOut, isEqual } = forks
    return { failure, laws, forks: taken, done: programs.done, leftOut, isEqual }
  }
  try {
    for (const step of programs.before) await world.perform(step)
    await world.rest()
    await playFree(world, programs, forks)
    if (!forks.isEqual) await world.rest()
    return came(failureIn(scenario, trace))
  } catch (error) {
    return came(crashOf(scenario, error, scenario.steps.length - 1))
  } finally {
    world.dispose()
  }
}

/** Each turn is a step of somebody, or an event that is ready, until there are none. */
async function playFree(world: Simulation, programs: Programs, forks: Forks): Promise<void> {
  for (;;) {
    const events = await world.ready()
    const steps = programs.next()
    if (steps.length + events.length === 0) return
    const way = forks.choose([...steps, ...events], !world.isSendWaiting)
    if (way === null) return
    if ('lane' in way) await world.happen(way)
    else await world.perform({ ...programs.take(way), now: true })
  }
}

/** The forks of one order, and the ways that are left out at them. */
class Forks {
  readonly taken: { taken: number; ways: number }[] = []
  leftOut = 0
  isEqual = false
  readonly #which: WhichOrder
  readonly #sleeping = new Sleeping()

  constructor(which: WhichOrder) {
    this.#which = which
  }

  /** The way to go on by; null when every one leads to an order that is equal. */
  choose(ways: readonly Way[], isAlone: boolean): Way | null {
    const { path, equalToo = false } = this.#which
    const awake = equalToo ? ways : this.#sleeping.awake(ways)
    if (this.taken.length >= path.length) this.leftOut += ways.length - awake.length
    const taken = awake.length > 1 ? (path[this.taken.length] ?? 0) : 0
    if (awake.length > 1) this.taken.push({ taken, ways: awake.length })
    const way = awake[taken] ?? null
    if (way) this.#sleeping.happens(way, awake.slice(0, taken), isAlone)
    else this.isEqual = true
    return way
  }
}
