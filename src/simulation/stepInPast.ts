/** A step said `at` a virtual time that was over when its turn came: the file is invalid. */
export class StepInPast extends Error {
  override name = 'StepInPast'
  readonly path: string

  constructor(index: number, atMs: number, nowMs: number) {
    super(
      `$.steps[${index}].at: found ${atMs}; it is ${nowMs} ms by then, so ${nowMs} or later may stand there`,
    )
    this.path = `$.steps[${index}].at`
  }
}
