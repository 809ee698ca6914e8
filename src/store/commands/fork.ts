import type { Step } from '#scenario/format.ts'
import { appendStep } from '#store/commands/steps/appendStep.ts'
import { play } from '#store/commands/time/play.ts'
import { seek } from '#store/commands/time/seek.ts'
import type { Lab } from '#store/lab.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { oneAct } from './oneAct.ts'
import { runScenario } from './runScenario.ts'
import { tell } from './tell.ts'

/**
 * Does a step in the past: the steps after the one that is shown are set aside, to be brought back,
 * and the run goes on with this one. What was on its way then arrives before it.
 */
export async function fork(lab: Lab, step: Step): Promise<readonly TraceEvent[]> {
  const { scenario, world } = lab.store.getState()
  const kept = scenario.steps.slice(0, world.step + 1)
  const dropped = scenario.steps.length - kept.length
  const events = await oneAct(lab, async () => {
    if (dropped > 0) await runScenario(lab, { ...scenario, steps: kept })
    return appendAndShow(lab, step)
  })
  if (dropped > 0) {
    tell(lab, 'info', { code: 'setAside', params: { steps: dropped } })
  }
  return events
}

async function appendAndShow(lab: Lab, step: Step): Promise<readonly TraceEvent[]> {
  const before = lab.store.getState().trace.length
  const events = await appendStep(lab, step)
  seek(lab, before - 1)
  play(lab)
  return events
}
