/** What is kept of it: frames, and their size in UTF-16 code units. */
export interface SentLogLimits {
  readonly framesMax: number
  readonly bytesMax: number
}

/**
 * The newest frames that were sent to one client, so that it can be sent again what it missed. Both
 * ends count all frames of a session; who comes back says how many it has heard.
 */
export class SentLog {
  readonly #limits: SentLogLimits
  #frames: string[] = []
  #bytes = 0
  #count = 0

  constructor(limits: SentLogLimits) {
    this.#limits = limits
  }

  /** How many were sent in all. */
  get count(): number {
    return this.#count
  }

  /** One more was sent; what is too old for the limits is forgotten. */
  push(text: string): void {
    this.#count++
    this.#frames.push(text)
    this.#bytes += text.length
    const { framesMax, bytesMax } = this.#limits
    while (this.#frames.length > framesMax || this.#bytes > bytesMax) {
      this.#bytes -= this.#frames.shift()?.length ?? 0
    }
  }

  /** What was sent after the first `heard`; null when not all of it is here, or so many never were sent. */
  after(heard: number): readonly string[] | null {
    const missed = this.#count - heard
    if (missed < 0 || missed > this.#frames.length) return null
    return this.#frames.slice(this.#frames.length - missed)
  }
}
