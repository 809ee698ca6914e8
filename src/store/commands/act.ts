import type { Step } from '#scenario/format.ts'
import { appendStep } from '#store/commands/steps/appendStep.ts'
import { seekEnd } from '#store/commands/time/seek.ts'
import type { Lab } from '#store/lab.ts'
import { refusals } from '#store/refusals.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { fork } from './fork.ts'
import { tell, tellError } from './tell.ts'

/**
 * Does what a button asks, and says so if it was refused. It is one step from the newest event on;
 * while somebody looks back, one from the moment that is shown.
 */
export async function act(lab: Lab, step: Step): Promise<void> {
  lab.store.setState({ notice: null })
  try {
    const [refusal] = refusals(await doStep(lab, step))
    if (refusal) tell(lab, 'error', refusal)
  } catch (error) {
    tellError(lab, error)
  }
}

async function doStep(lab: Lab, step: Step): Promise<readonly TraceEvent[]> {
  if (lab.store.getState().lookingBack) return fork(lab, step)
  seekEnd(lab)
  return appendStep(lab, step)
}
