import type { WhyNotDone } from '#scenario/problems/notDone.ts'
import type { Lab } from '#store/lab.ts'
import { tell } from './commands/tell.ts'

/** A run is under way and has so many events; null once nothing is. */
export function hostProgress(lab: Lab, events: number | null): void {
  if (lab.store.getState().eventsSoFar !== events) lab.store.setState({ eventsSoFar: events })
}

/** The world has ended. The scenario is there, and the next step plays it again in a new world. */
export function hostEnded(lab: Lab, because: WhyNotDone): void {
  tell(lab, 'error', { code: 'worldEnded', params: { because } })
}
