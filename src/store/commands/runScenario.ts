import type { Run, WorldHost } from '#host/worldHost.ts'
import type { Scenario } from '#scenario/format.ts'
import { type History, remembered } from '#store/history.ts'
import { initialState } from '#store/initialState.ts'
import { inTurn, session } from '#store/session.ts'
import { store } from '#store/store.ts'
import { seek, seekEnd } from './seek.ts'

/** Replaces the world by a run of the scenario and shows its end; rejects and changes nothing when it cannot. */
export function runScenario(scenario: Scenario): Promise<Run> {
  return inTurn((host) =>
    replaceWorld(host, scenario, (history, before) =>
      before === scenario ? history : remembered(history, before),
    ),
  )
}

/** Runs the scenario in a new world, and says what the history is afterwards. */
export async function replaceWorld(
  host: WorldHost,
  scenario: Scenario,
  historyAfter: (history: History, before: Scenario) => History,
): Promise<Run> {
  store.setState({ status: 'running' })
  try {
    const run = await host.run(scenario)
    session.timeline.reset()
    const {
      speed,
      playing,
      pane,
      scenario: before,
      setAside,
      history,
      comparison,
    } = store.getState()
    store.setState({
      ...initialState(),
      speed,
      playing,
      pane,
      comparison,
      scenario,
      history: historyAfter(history, before),
      setAside: isWork(before, scenario) ? before : setAside,
      trace: run.trace,
      notJudged: run.result.notJudged ?? [],
    })
    seekEnd()
    return run
  } finally {
    store.setState({ status: 'ready' })
  }
}

/** Worth bringing back: something was done in it, and it is not what takes its place. */
function isWork(before: Scenario, next: Scenario): boolean {
  return before.steps.length > 0 && before.steps !== next.steps
}

/** Runs the scenario again that another took the place of; that one can be brought back in turn. */
export async function bringBack(): Promise<void> {
  const { setAside } = store.getState()
  if (setAside) await runScenario(setAside)
}

/** As `runScenario`, but from the first event on, for watching; it stops where a law breaks first. */
export async function watchScenario(scenario: Scenario): Promise<void> {
  await runScenario(scenario)
  seek(-1)
  store.setState({ playing: true, watched: store.getState().scenario })
}
