import { usualPorts } from '#host/usualPorts.ts'
import type { Scenario } from '#scenario/format.ts'
import { Simulation } from '#simulation/simulation.ts'
import { LineLog } from './lineLog.ts'
import { lineAt, tellLinesTo } from './marks.ts'
import { type LineRun, lineEventsMax, playForLines } from './playForLines.ts'

/**
 * Runs a scenario for the lines that its server runs. The bundler makes a second world of what this
 * file imports, whose servers tell their lines; the trace is the first world's, byte for byte.
 */
export async function lineRun(scenario: Scenario): Promise<LineRun> {
  const { seed, server, settings } = scenario
  let seqNow = () => -1
  const log = new LineLog(lineNameOf)
  tellLinesTo({
    ran: (line) => log.ran(line, seqNow()),
    waits: (line) => log.waits(line, () => seqNow()),
  })
  try {
    const world = new Simulation({
      ...usualPorts,
      ...{ seed, server, settings, traceEventsMax: lineEventsMax },
    })
    const { trace } = world.recorder
    seqNow = () => trace.length - 1
    return await playForLines(world, scenario, log)
  } finally {
    tellLinesTo(null)
  }
}

function lineNameOf(number: number): string {
  const { path, line } = lineAt(number)
  return `${path}:${line}`
}
