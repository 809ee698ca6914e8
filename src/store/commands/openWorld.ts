import type { Played } from '#host/worldHost.ts'
import type { Scenario } from '#scenario/format.ts'
import { play } from '#store/commands/time/play.ts'
import { noHistory } from '#store/history.ts'
import type { Lab } from '#store/lab.ts'
import { replaceWorld } from './runScenario.ts'

/**
 * Replaces the world by one with a past of its own: nothing of what was on is in its history, and
 * nothing is set aside for it. Rejects and changes nothing when it cannot.
 */
export async function openWorld(lab: Lab, scenario: Scenario): Promise<void> {
  await lab.inTurn((host) => replaceWorld(lab, host, scenario, () => noHistory))
  lab.store.setState({ setAside: null })
  play(lab)
}

/** Runs a scenario in a world that is thrown away; the live one is not touched. */
export function runApart(lab: Lab, scenario: Scenario): Promise<Played> {
  return lab.inTurn((host) => host.runOnly(scenario))
}
