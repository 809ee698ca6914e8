/** So much may happen before who drives the world has its turn: to hear how far it is, or to stop it. */
const atOnceMax = 250

/** The tasks of the engine that a world takes: what is awaited goes on between them, and so does who drives the world. */
export class Tasks {
  readonly #settle: () => Promise<void>
  #happened = 0
  #isAwaited = false

  /** `settle` resolves when all that was awaited and can go on has gone on. */
  constructor(settle: () => Promise<void>) {
    this.#settle = settle
  }

  /** Something was written down. */
  happened(): void {
    this.#happened++
  }

  /** Code of the server ran or may go on, and that is not to come before what happens next. */
  awaited(): void {
    this.#isAwaited = true
  }

  /** All that was awaited and can go on goes on, for a whole task. */
  settle(): Promise<void> {
    this.#happened = 0
    this.#isAwaited = false
    return this.#settle()
  }

  /** A task for who drives the world, once it is overdue; none where it would let code of the server go on. */
  giveWay(): Promise<void> | undefined {
    if (this.#happened < atOnceMax || this.#isAwaited) return undefined
    return this.settle()
  }
}
