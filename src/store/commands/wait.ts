import type { Lab } from '#store/lab.ts'
import { act } from './act.ts'

/** Lets virtual time pass, in ms. */
export function wait(lab: Lab, ms: number): Promise<void> {
  return act(lab, { do: 'wait', ms })
}
