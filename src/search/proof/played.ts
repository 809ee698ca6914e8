import type { UnjudgedWhy } from '#laws/unjudged.ts'
import type { Scenario } from '#scenario/format.ts'
import { searchLimits } from '#search/searchLimits.ts'
import type { WorldPorts } from '#simulation/ports.ts'
import { Simulation } from '#simulation/simulation.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** What came of a scenario. */
interface Played {
  readonly trace: readonly TraceEvent[]
  readonly unjudged: ReadonlyMap<string, UnjudgedWhy>
}

/** Plays a scenario to its end, whatever breaks on the way. Rejects when its server cannot be made. */
export async function played(scenario: Scenario, ports: WorldPorts): Promise<Played> {
  const { seed, server, settings } = scenario
  const { eventsPerRunMax: traceEventsMax, turnsPerRunMax: turnsMax } = searchLimits
  const world = new Simulation({ ...ports, seed, server, settings, traceEventsMax, turnsMax })
  try {
    for (const step of scenario.steps) await world.perform(step)
    await world.rest()
    return { trace: world.recorder.trace, unjudged: world.server.unjudged ?? new Map() }
  } finally {
    world.dispose()
  }
}
