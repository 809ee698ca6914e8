import type { Run } from '#host/worldHost.ts'
import type { Scenario } from '#scenario/format.ts'
import { type History, noHistory } from '#store/history.ts'
import type { Lab } from '#store/lab.ts'
import { play } from './play.ts'
import { replaceWorld } from './runScenario.ts'

/** A scenario with what can be undone in it, and what it took the place of. */
export interface KeptWorld {
  readonly scenario: Scenario
  readonly history?: History
  readonly setAside?: Scenario | null
}

/** What is on, to be opened again as it is. */
export function keptWorld(lab: Lab): KeptWorld {
  const { scenario, history, setAside } = lab.store.getState()
  return { scenario, history, setAside }
}

/**
 * Replaces the world by one with a past of its own: nothing of what was on is in its history, and
 * nothing is set aside for it. Rejects and changes nothing when it cannot.
 */
export async function openWorld(
  lab: Lab,
  { scenario, history = noHistory, setAside = null }: KeptWorld,
): Promise<void> {
  await lab.inTurn((host) => replaceWorld(lab, host, scenario, () => history))
  lab.store.setState({ setAside })
  play(lab)
}

/** Runs a scenario in a world that is thrown away; the live one is not touched. */
export function runApart(lab: Lab, scenario: Scenario): Promise<Run> {
  return lab.inTurn((host) => host.runOnly(scenario))
}
