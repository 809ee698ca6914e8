import { stepMoments } from '#reading/events/stepMoments.ts'
import type { Lab } from '#store/lab.ts'
import { goTo } from './play.ts'
import { seekEnd } from './seek.ts'

/** Shows the moment in which a step has come to rest; -1 is before the first. */
export function goToStep(lab: Lab, index: number): void {
  const { trace } = lab.store.getState()
  const moment = stepMoments(trace)[index]
  if (!moment && index >= 0) return
  const seq = moment?.endSeq ?? -1
  if (seq >= trace.length - 1) seekEnd(lab)
  else goTo(lab, seq)
}
