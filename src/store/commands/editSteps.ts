import { moveStep, removeStep } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { store } from '#store/store.ts'
import { describeStep } from '#words/describeStep.ts'
import { en } from '#words/en/en.ts'
import { editScenario } from './editScenario.ts'
import { tell } from './tell.ts'

/** Moves a step up (-1) or down (1) in the list; the playhead goes with it. */
export async function moveStepBy(index: number, by: 1 | -1): Promise<void> {
  const { scenario } = store.getState()
  const step = scenario.steps[index]
  const to = index + by
  if (!step || to < 0 || to >= scenario.steps.length) return
  const done = `“${describeStep(en, step)}” is step ${to + 1} now.`
  await tryEdit(moveStep(scenario, index, to), to, done)
}

/** Takes a step out of the scenario; what comes after it is run without it. */
export async function removeStepAt(index: number): Promise<void> {
  const { scenario } = store.getState()
  const step = scenario.steps[index]
  if (!step) return
  const last = scenario.steps.length - 2
  const done = `“${describeStep(en, step)}” is removed.`
  await tryEdit(removeStep(scenario, index), Math.min(index, last), done)
}

async function tryEdit(edited: Scenario, index: number, done: string): Promise<void> {
  try {
    await editScenario(edited, index)
    tell('info', done)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    tell('error', `Nothing is changed: ${why}`)
  }
}
