import { checkSteps } from '#scenario/checkSteps.ts'
import type { Scenario } from '#scenario/format.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { InvalidScenario } from '#scenario/problems/invalidScenario.ts'
import { goToStep } from '#store/commands/time/goToStep.ts'
import type { Lab } from '#store/lab.ts'
import { keepView } from './keepView.ts'
import { runScenario } from './runScenario.ts'

/**
 * Runs the live scenario as it was edited, and shows the moment in which the step `index` has come
 * to rest. What is chosen stays chosen. Rejects with what is wrong, in the parser's words, and
 * changes nothing, when no world can run it.
 */
export async function editScenario(lab: Lab, edited: Scenario, index: number): Promise<void> {
  assertFits(edited)
  await keepView(lab, () => runScenario(lab, edited))
  goToStep(lab, index)
}

/** The steps were read one by one; what only their order tells is looked at here. */
function assertFits({ steps, ...head }: Scenario): void {
  const parsed = parseScenario({ ...head, steps: [] })
  const problems = parsed.ok ? checkSteps(steps) : parsed.problems
  if (problems.length > 0) throw new InvalidScenario(problems)
}
