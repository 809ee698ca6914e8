import type { WorldHost } from '#host/worldHost.ts'
import { Timeline } from '#reading/timeline.ts'
import { withSteps } from '#scenario/editScenario.ts'
import type { Scenario, Step } from '#scenario/format.ts'
import { readApart, takeInRest, takingIn } from '#store/commands/takeIn.ts'
import { remembered } from '#store/history.ts'
import type { Lab } from '#store/lab.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/**
 * Adds a step to the live scenario and lets the world come to rest; resolves to what happened.
 * When the world cannot do it, it rejects and nothing has changed.
 */
export function appendStep(lab: Lab, step: Step): Promise<readonly TraceEvent[]> {
  return appendSteps(lab, [step])
}

/** The same with several, of which each lets the world come to rest: all are one act, and one answer of the world. */
export function appendSteps(lab: Lab, steps: readonly Step[]): Promise<readonly TraceEvent[]> {
  return lab.inTurn(async (host) => {
    lab.store.setState({ status: 'running' })
    try {
      const scenario = withSteps(lab.store.getState().scenario, steps)
      return steps.some(hasOwnTime)
        ? await runAnew(lab, host, scenario)
        : await doLive(lab, host, scenario, steps)
    } finally {
      lab.store.setState({ status: 'ready' })
    }
  })
}

function hasOwnTime({ now, at }: Step): boolean {
  return now === true || at !== undefined
}

async function doLive(lab: Lab, host: WorldHost, scenario: Scenario, steps: readonly Step[]) {
  const { timeline } = lab
  const events = await host.steps(steps, (part) => timeline.grow(part))
  // A copy of pointers; spread goes through an iterator, which takes six times as long.
  const trace = lab.store.getState().trace.concat(events)
  await takeInRest(timeline, trace)
  await readApart(trace, events)
  lab.store.setState(({ history, scenario: before }) => ({
    scenario,
    history: remembered(history, before),
    trace,
  }))
  return events
}

/** The world is at rest by now, so a step at a time of its own needs the world run to that time. */
async function runAnew(lab: Lab, host: WorldHost, scenario: Scenario) {
  const timeline = new Timeline()
  const { trace } = await host.run(scenario, takingIn(timeline))
  await takeInRest(timeline, trace)
  lab.timeline = timeline
  lab.store.setState(({ history, scenario: before }) => ({
    scenario,
    history: remembered(history, before),
    trace,
  }))
  return trace
}
