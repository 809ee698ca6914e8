import { traceIndex } from '#reading/events/traceIndex.ts'
import { store } from '#store/store.ts'
import { goTo, pause } from './play.ts'
import { seek } from './seek.ts'
import { select } from './select.ts'

/** Shows the world before the first event, and holds there. */
export function goToFirst(): void {
  goTo(-1)
}

/** Shows the beginning of the next step of the scenario, or the newest event, and holds there. */
export function nextStep(): void {
  const { trace, playhead } = store.getState()
  const next = traceIndex(trace).steps.find((seq) => seq > playhead)
  pause()
  seek(next ?? trace.length - 1)
}

/** Shows the beginning of this step of the scenario, or of the one before, and holds there. */
export function previousStep(): void {
  const { trace, playhead } = store.getState()
  goTo(traceIndex(trace).steps.findLast((seq) => seq < playhead) ?? -1)
}

/** Shows the next broken law and chooses it; stays where it is when there is none. */
export function nextProblem(): void {
  const { trace, playhead } = store.getState()
  goToProblem(traceIndex(trace).problems.find((seq) => seq > playhead))
}

/** Shows the broken law before, and chooses it; stays where it is when there is none. */
export function previousProblem(): void {
  const { trace, playhead } = store.getState()
  goToProblem(traceIndex(trace).problems.findLast((seq) => seq < playhead))
}

function goToProblem(seq: number | undefined): void {
  if (seq === undefined) return
  goTo(seq)
  select({ kind: 'event', seq })
}
