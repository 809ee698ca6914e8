import type { Played, WorldHost } from '#host/worldHost.ts'
import type { RunResult } from '#reading/result/runResult.ts'
import { Timeline } from '#reading/timeline.ts'
import type { Scenario } from '#scenario/format.ts'
import { seek, seekEnd } from '#store/commands/time/seek.ts'
import { type History, remembered } from '#store/history.ts'
import { initialState } from '#store/initialState.ts'
import type { Lab } from '#store/lab.ts'
import { letGoOf } from './letGo.ts'
import { takeInRest, takingIn } from './takeIn.ts'

/** Replaces the world by a run of the scenario and shows its end; rejects and changes nothing when it cannot. */
export function runScenario(lab: Lab, scenario: Scenario): Promise<Played> {
  return lab.inTurn((host) => replaceByRun(lab, host, scenario))
}

/** The same, for who asks what it came to, which is reckoned once it is shown. */
export function runForResult(lab: Lab, scenario: Scenario): Promise<RunResult> {
  return lab.inTurn(async (host) => {
    await replaceByRun(lab, host, scenario)
    return host.result()
  })
}

function replaceByRun(lab: Lab, host: WorldHost, scenario: Scenario): Promise<Played> {
  return replaceWorld(lab, host, scenario, (history, before) =>
    before === scenario ? history : remembered(history, before),
  )
}

/** Runs the scenario in a new world, and says what the history is afterwards. */
export async function replaceWorld(
  lab: Lab,
  host: WorldHost,
  scenario: Scenario,
  historyAfter: (history: History, before: Scenario) => History,
): Promise<Played> {
  lab.store.setState({ status: 'running' })
  try {
    const timeline = new Timeline()
    const run = await host.run(scenario, takingIn(timeline))
    await takeInRest(timeline, run.trace)
    lab.timeline = timeline
    const {
      speed,
      playing,
      pane,
      scenario: before,
      trace: traceBefore,
      setAside,
      history,
      comparison,
    } = lab.store.getState()
    lab.store.setState({
      ...initialState(),
      speed,
      playing,
      pane,
      comparison,
      scenario,
      history: historyAfter(history, before),
      setAside: isWorkLost(before, scenario) ? before : setAside,
      trace: run.trace,
      notJudged: run.notJudged ?? [],
      reading: run.reading ?? null,
    })
    seekEnd(lab)
    letGoOf(lab, traceBefore)
    return run
  } finally {
    lab.store.setState({ status: 'ready' })
  }
}

/** Worth bringing back: something was done in it, and it is not what takes its place. */
function isWorkLost(before: Scenario, next: Scenario): boolean {
  return before.steps.length > 0 && before.steps !== next.steps
}

/** Keeps a scenario beside the one that is on, to be brought back. */
export function setAside(lab: Lab, scenario: Scenario): void {
  lab.store.setState({ setAside: scenario })
}

/** Runs the scenario again that another took the place of; that one can be brought back in turn. */
export async function bringBack(lab: Lab): Promise<void> {
  const { setAside } = lab.store.getState()
  if (setAside) await runScenario(lab, setAside)
}

/** As `runScenario`, but from the first event on, for watching; it stops where a law breaks first. */
export async function watchScenario(lab: Lab, scenario: Scenario): Promise<void> {
  await runScenario(lab, scenario)
  seek(lab, -1)
  lab.store.setState({ playing: true, watched: lab.store.getState().scenario })
}
