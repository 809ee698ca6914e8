import type { LineLogged } from '#reading/lines/lineLogged.ts'
import type { Scenario } from '#scenario/format.ts'
import type { Simulation } from '#simulation/simulation.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { LineLog } from './lineLog.ts'

/** A run, and the lines of the server that it ran. */
export interface LineRun extends LineLogged {
  readonly trace: readonly TraceEvent[]
}

/** So many events are run for their lines: who steps does not step through more. */
export const lineEventsMax = 20_000

/** Plays a scenario in a world whose server tells its lines to the log; the world is gone afterwards. */
export async function playForLines(
  world: Simulation,
  { steps }: Scenario,
  log: LineLog,
): Promise<LineRun> {
  try {
    for (const step of steps) await world.perform(step)
    await world.rest()
    return { ...log.logged, trace: [...world.recorder.trace] }
  } finally {
    world.dispose()
  }
}
