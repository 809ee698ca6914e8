import type { Step } from '#scenario/format.ts'
import { refusals } from '#store/refusals.ts'
import { store } from '#store/store.ts'
import { appendStep } from './appendStep.ts'
import { seekEnd } from './seek.ts'
import { tell } from './tell.ts'

/** Does what a button asks: one step from the newest event on, and word of it if it was refused. */
export async function act(step: Step): Promise<void> {
  seekEnd()
  store.setState({ notice: null })
  try {
    const [refusal] = refusals(await appendStep(step))
    if (refusal) tell('error', refusal)
  } catch (error) {
    tell('error', error instanceof Error ? error.message : String(error))
  }
}
