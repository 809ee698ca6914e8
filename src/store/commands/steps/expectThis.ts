import { insertSteps } from '#scenario/editScenario.ts'
import type { ExpectStep, Step } from '#scenario/format.ts'
import { editScenario } from '#store/commands/editScenario.ts'
import { tell, tellError } from '#store/commands/tell.ts'
import { seekEnd } from '#store/commands/time/seek.ts'
import type { Lab } from '#store/lab.ts'
import { appendStep } from './appendStep.ts'

/** Puts an expectation in after the step at the playhead, where it holds once that step has come to rest. */
export async function expectThis(lab: Lab, expectation: ExpectStep): Promise<void> {
  const { scenario, world } = lab.store.getState()
  const index = world.step + 1
  const next = scenario.steps[index]
  const step: Step = { ...expectation, ...whenOf(next) }
  try {
    if (next) await editScenario(lab, insertSteps(scenario, index, step), index)
    else {
      await appendStep(lab, step)
      seekEnd(lab)
    }
    tell(lab, 'info', { code: 'expected', params: { step: index + 1 } })
  } catch (error) {
    tellError(lab, error)
  }
}

/** An expectation in the middle of a race must not let the world come to rest there. */
function whenOf(next: Step | undefined): Pick<Step, 'now' | 'at'> {
  if (next?.now) return { now: true }
  return next?.at === undefined ? {} : { at: next.at }
}
