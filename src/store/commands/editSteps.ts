import { moveStep, removeStep } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { saidOf } from '#store/noticeError.ts'
import { store } from '#store/store.ts'
import type { Said } from '#words/said.ts'
import { editScenario } from './editScenario.ts'
import { tell } from './tell.ts'

/** Moves a step up (-1) or down (1) in the list; the playhead goes with it. */
export async function moveStepBy(index: number, by: 1 | -1): Promise<void> {
  const { scenario } = store.getState()
  const step = scenario.steps[index]
  const to = index + by
  if (!step || to < 0 || to >= scenario.steps.length) return
  await tryEdit(moveStep(scenario, index, to), to, {
    code: 'moved',
    params: { step, to: to + 1 },
  })
}

/** Takes a step out of the scenario; what comes after it is run without it. */
export async function removeStepAt(index: number): Promise<void> {
  const { scenario } = store.getState()
  const step = scenario.steps[index]
  if (!step) return
  const last = scenario.steps.length - 2
  await tryEdit(removeStep(scenario, index), Math.min(index, last), {
    code: 'removed',
    params: { step },
  })
}

async function tryEdit(edited: Scenario, index: number, done: Said): Promise<void> {
  try {
    await editScenario(edited, index)
    tell('info', done)
  } catch (error) {
    tell('error', { code: 'notChanged', params: { why: saidOf(error) } })
  }
}
