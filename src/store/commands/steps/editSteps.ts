import { moveStep, removeStep } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { editScenario } from '#store/commands/editScenario.ts'
import { tell } from '#store/commands/tell.ts'
import type { Lab } from '#store/lab.ts'
import { saidOf } from '#store/noticeError.ts'
import type { Said } from '#words/said.ts'

/** Moves a step up (-1) or down (1) in the list; the playhead goes with it. */
export async function moveStepBy(lab: Lab, index: number, by: 1 | -1): Promise<void> {
  const { scenario } = lab.store.getState()
  const step = scenario.steps[index]
  const to = index + by
  if (!step || to < 0 || to >= scenario.steps.length) return
  await tryEdit(lab, moveStep(scenario, index, to), to, {
    code: 'moved',
    params: { step, to: to + 1 },
  })
}

/** Takes a step out of the scenario; what comes after it is run without it. */
export async function removeStepAt(lab: Lab, index: number): Promise<void> {
  const { scenario } = lab.store.getState()
  const step = scenario.steps[index]
  if (!step) return
  const last = scenario.steps.length - 2
  await tryEdit(lab, removeStep(scenario, index), Math.min(index, last), {
    code: 'removed',
    params: { step },
  })
}

async function tryEdit(lab: Lab, edited: Scenario, index: number, done: Said): Promise<void> {
  try {
    await editScenario(lab, edited, index)
    tell(lab, 'info', done)
  } catch (error) {
    tell(lab, 'error', { code: 'notChanged', params: { why: saidOf(error) } })
  }
}
