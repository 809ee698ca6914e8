import type { Step } from '#scenario/format.ts'
import { refusals } from '#store/refusals.ts'
import { store } from '#store/store.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { appendStep } from './appendStep.ts'
import { fork } from './fork.ts'
import { seekEnd } from './seek.ts'
import { tell, tellError } from './tell.ts'

/**
 * Does what a button asks, and says so if it was refused. It is one step from the newest event on;
 * while somebody looks back, one from the moment that is shown.
 */
export async function act(step: Step): Promise<void> {
  store.setState({ notice: null })
  try {
    const [refusal] = refusals(await doStep(step))
    if (refusal) tell('error', refusal)
  } catch (error) {
    tellError(error)
  }
}

async function doStep(step: Step): Promise<readonly TraceEvent[]> {
  if (store.getState().lookingBack) return fork(step)
  seekEnd()
  return appendStep(step)
}
