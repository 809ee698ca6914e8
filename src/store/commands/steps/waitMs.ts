import { act } from '#store/commands/act.ts'
import type { Lab } from '#store/lab.ts'

/** Lets virtual time pass, in ms. */
export function waitMs(lab: Lab, ms: number): Promise<void> {
  return act(lab, { do: 'wait', ms })
}
