import type { Scenario, Step } from '#scenario/format.ts'
import type { Dice } from '#search/dice.ts'
import { failureIn } from '#search/failure.ts'
import { searchLimits } from '#search/searchLimits.ts'
import type { WorldPorts } from '#simulation/ports.ts'
import { Simulation } from '#simulation/simulation.ts'
import { FutureQueue } from './futureQueue.ts'

/** From where on a world is left to chance, and what is looked for in it. */
export interface FutureOf {
  readonly scenario: Scenario
  /** The moment; it never comes where it is infinite. */
  readonly from: number
  readonly dice: Dice
  /** Only a breach of this law counts; any failure when it is left out. */
  readonly law?: string | undefined
}

/** What came of it. */
export interface FuturePlayed {
  /** The seq of what went wrong; null when nothing did. */
  readonly brokenAt: number | null
  /** For each moment, how many events there were before it. */
  readonly moments: readonly number[]
}

/** Plays a scenario as it went until a moment, and from there on by chance: see {@link FutureQueue}. */
export async function playFuture(
  { scenario, from, dice, law }: FutureOf,
  ports: WorldPorts,
): Promise<FuturePlayed> {
  const { seed, server, settings, steps } = scenario
  const moments: number[] = []
  const queue = new FutureQueue(from, dice, () => moments.push(trace.length))
  const { eventsPerRunMax: traceEventsMax, futureTurnsMax: turnsMax } = searchLimits
  const options = { seed, server, settings, traceEventsMax, turnsMax }
  const world = new Simulation({ ...ports, makeQueue: () => queue, ...options })
  const { trace } = world.recorder
  try {
    for (const step of steps) {
      queue.begin()
      if (queue.isOpen && 'expect' in step) continue
      await world.perform(queue.isOpen ? atAnyMoment(step, queue, dice) : step)
      if (failureIn(scenario, trace, 0, law)) break
    }
    await world.rest()
    const failure = failureIn(scenario, trace, 0, law)
    const brokenAt = failure && 'seq' in failure.what ? failure.what.seq : null
    return { brokenAt, moments }
  } finally {
    world.dispose()
  }
}

/** A step that is still to come waits for rest, or happens while all the rest is on its way. */
function atAnyMoment(step: Step, queue: FutureQueue, dice: Dice): Step {
  const { at, ...rest } = step
  if (at !== undefined && at >= queue.nowMs) return step
  return dice.percent(50) ? { ...rest, now: true } : rest
}
