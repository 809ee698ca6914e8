import { traceIndex } from '#reading/events/traceIndex.ts'
import { select } from '#store/commands/select.ts'
import type { Lab } from '#store/lab.ts'
import { goTo, pause } from './play.ts'
import { seek } from './seek.ts'

/** Shows the world before the first event, and holds there. */
export function goToFirst(lab: Lab): void {
  goTo(lab, -1)
}

/** Shows the beginning of the next step of the scenario, or the newest event, and holds there. */
export function nextStep(lab: Lab): void {
  const { trace, playhead } = lab.store.getState()
  const next = traceIndex(trace).steps.find((seq) => seq > playhead)
  pause(lab)
  seek(lab, next ?? trace.length - 1)
}

/** Shows the beginning of this step of the scenario, or of the one before, and holds there. */
export function previousStep(lab: Lab): void {
  const { trace, playhead } = lab.store.getState()
  goTo(lab, traceIndex(trace).steps.findLast((seq) => seq < playhead) ?? -1)
}

/** Shows the next broken law and chooses it; stays where it is when there is none. */
export function nextProblem(lab: Lab): void {
  const { trace, playhead } = lab.store.getState()
  goToProblem(
    lab,
    traceIndex(trace).problems.find((seq) => seq > playhead),
  )
}

/** Shows the broken law before, and chooses it; stays where it is when there is none. */
export function previousProblem(lab: Lab): void {
  const { trace, playhead } = lab.store.getState()
  goToProblem(
    lab,
    traceIndex(trace).problems.findLast((seq) => seq < playhead),
  )
}

function goToProblem(lab: Lab, seq: number | undefined): void {
  if (seq === undefined) return
  goTo(lab, seq)
  select(lab, { kind: 'event', seq })
}
