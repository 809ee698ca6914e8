import { usualPorts } from '#host/usualPorts.ts'
import type { LineLogged } from '#reading/lines/lineLogged.ts'
import type { Scenario } from '#scenario/format.ts'
import { Simulation } from '#simulation/simulation.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { LineLog } from './lineLog.ts'
import { tellLinesTo } from './marks.ts'

/** A run, and the lines of the server that it ran. */
export interface LineRun extends LineLogged {
  readonly trace: readonly TraceEvent[]
}

/** So many events are run for their lines: who steps does not step through more. */
const lineEventsMax = 20_000
/** So many lines are written down, a line counted once between two events. */
const linesMax = 400_000

/**
 * Runs a scenario for the lines that its server runs. The bundler makes a second world of what this
 * file imports, whose servers tell their lines; the trace is the first world's, byte for byte.
 */
export async function lineRun(scenario: Scenario): Promise<LineRun> {
  const { seed, server, settings } = scenario
  let seqNow = () => -1
  const log = new LineLog(() => seqNow(), linesMax)
  tellLinesTo(log)
  const world = new Simulation({
    ...usualPorts,
    seed,
    server,
    settings,
    traceEventsMax: lineEventsMax,
  })
  const { trace } = world.recorder
  seqNow = () => trace.length - 1
  try {
    for (const step of scenario.steps) await world.perform(step)
    await world.rest()
    return { ...log.logged, trace: [...trace] }
  } finally {
    tellLinesTo(null)
    world.dispose()
  }
}
