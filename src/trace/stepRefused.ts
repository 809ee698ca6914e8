import type { Coded, RefusalParams } from './codes.ts'

/** A step that the world as it is cannot do; nothing has changed. */
export class StepRefused extends Error {
  override name = 'StepRefused'
  readonly refusal: Coded<RefusalParams>

  constructor(refusal: Coded<RefusalParams>) {
    super(`${refusal.code} ${JSON.stringify(refusal.params)}`)
    this.refusal = refusal
  }
}
