/** What is kept of it: frames, and their size in UTF-16 code units. */
export interface SentLogLimits {
  readonly framesMax: number
  readonly bytesMax: number
}

interface Sent {
  readonly text: string
  /** Of what was sent once more: how many frames there were before. */
  readonly again: number | null
}

/**
 * The newest frames that were sent to one client, so that it can be sent again what it missed. Both
 * ends count all frames of a session; who comes back says how many it has heard.
 */
export class SentLog {
  readonly #limits: SentLogLimits
  #frames: Sent[] = []
  #bytes = 0
  #count = 0
  /** The next so many frames are sent once more. */
  #repeating = { from: 0, left: 0 }

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
    const { from, left } = this.#repeating
    if (left > 0) this.#repeating = { from, left: left - 1 }
    this.#frames.push({ text, again: left > 0 ? from : null })
    this.#bytes += text.length
    const { framesMax, bytesMax } = this.#limits
    while (this.#frames.length > framesMax || this.#bytes > bytesMax) {
      this.#bytes -= this.#frames.shift()?.text.length ?? 0
    }
  }

  /** The next `count` frames say that it goes on, and what was missed once more, whenever they are taken. */
  repeats(count: number): void {
    this.#repeating = { from: this.#count, left: count }
  }

  /**
   * What was sent after the first `heard`, each once: of what was sent again and began to be heard the
   * rest, of what did not the frames as they were first. Null when not all of it is here, or so many never were
   * sent.
   */
  after(heard: number): readonly string[] | null {
    const missed = this.#count - heard
    if (missed < 0 || missed > this.#frames.length) return null
    return this.#frames
      .slice(this.#frames.length - missed)
      .filter(({ again }) => again === null || again < heard)
      .map(({ text }) => text)
  }
}
