import { act } from './act.ts'

/** Lets virtual time pass, in ms. */
export function wait(ms: number): Promise<void> {
  return act({ do: 'wait', ms })
}
