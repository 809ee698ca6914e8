export interface InboxOptions {
  /** Frames that may wait, the one being handled not counted. */
  readonly framesMax: number
  /** Called when a frame came that found no place; the frame is dropped. */
  readonly onOverflow: () => void
  /** Called when the handler threw or rejected; the next frame is handled all the same. */
  readonly onError: (error: unknown) => void
}

/**
 * The frames of one connection, handled one after the other: the next waits until the handler of
 * the one before has finished, even when that one awaits something.
 */
export class Inbox<F> {
  readonly #handle: (frame: F) => void | Promise<void>
  readonly #options: InboxOptions
  #waiting: F[] = []
  #busy = false
  #closed = false

  constructor(handle: (frame: F) => void | Promise<void>, options: InboxOptions) {
    this.#handle = handle
    this.#options = options
  }

  /** Frames that wait to be handled, the one being handled not counted. */
  get waiting(): number {
    return this.#waiting.length
  }

  /** Takes a frame in; it is handled at once when none is before it. */
  push(frame: F): void {
    if (this.#closed) return
    if (this.#waiting.length >= this.#options.framesMax) return this.#options.onOverflow()
    this.#waiting.push(frame)
    if (!this.#busy) this.#work()
  }

  /** Drops what waits; nothing is handled from now on. */
  close(): void {
    this.#closed = true
    this.#waiting = []
  }

  /** Goes on without a pause while handlers are synchronous. */
  #work(): void {
    while (this.#waiting.length > 0) {
      this.#busy = true
      const pending = this.#handleNext(this.#waiting.shift() as F)
      if (pending) {
        void pending.catch(this.#options.onError).then(() => this.#work())
        return
      }
    }
    this.#busy = false
  }

  #handleNext(frame: F): Promise<void> | undefined {
    try {
      return this.#handle(frame) ?? undefined
    } catch (error) {
      this.#options.onError(error)
      return undefined
    }
  }
}
