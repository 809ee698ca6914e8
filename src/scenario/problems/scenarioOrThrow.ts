import type { Scenario } from '#scenario/format.ts'
import { InvalidScenario } from './invalidScenario.ts'
import type { ScenarioProblem } from './problem.ts'

/** The scenario that was read. Throws `InvalidScenario` where what was read is none. */
export function scenarioOrThrow(
  parsed:
    | { readonly ok: true; readonly scenario: Scenario }
    | { readonly ok: false; readonly problems: readonly ScenarioProblem[] },
): Scenario {
  if (!parsed.ok) throw new InvalidScenario(parsed.problems)
  return parsed.scenario
}
