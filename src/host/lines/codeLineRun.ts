import type { BringServer } from '#brought/bringServer.ts'
import { tellCodeLinesTo } from '#brought/lines/codeRun.ts'
import { usualPorts } from '#host/usualPorts.ts'
import { serverName } from '#scenario/brought.ts'
import type { Scenario } from '#scenario/format.ts'
import { Simulation } from '#simulation/simulation.ts'
import { LineLog } from './lineLog.ts'
import { type LineRun, lineEventsMax, playForLines } from './playForLines.ts'

/**
 * Runs a scenario for the lines of the code that it brings, which is marked as it is evaluated: the
 * world is the usual one, and so is its trace. One run at a time.
 */
export async function codeLineRun(scenario: Scenario, bring: BringServer): Promise<LineRun> {
  const { seed, server, settings } = scenario
  const log = new LineLog((line) => `${serverName(server)}:${line}`)
  tellCodeLinesTo(log)
  try {
    const world = new Simulation({
      ...usualPorts,
      ...{ seed, server, settings, bring, traceEventsMax: lineEventsMax },
    })
    return await playForLines(world, scenario, log)
  } finally {
    tellCodeLinesTo(null)
  }
}
