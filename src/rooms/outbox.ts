/** Why a connection could not keep up. */
export type EvictReason = 'overflow' | 'send failed'

export interface OutboxOptions {
  readonly framesMax: number
  readonly bytesMax: number
  /** Hands one text to the transport; a promise, if the next has to wait until this one is taken. */
  readonly write: (text: string) => void | Promise<void>
  /** Called when all that waited was taken. */
  readonly onEmpty?: () => void
  /** Called once, when the outbox overflowed or a write failed. The outbox is closed by then. */
  readonly onDead: (why: EvictReason) => void
}

/**
 * What waits to be sent to one connection that cannot take it now. Putting something in never
 * waits, so a slow reader holds nobody up; one writer takes out, so frames keep their order; and it
 * is bounded, so a reader that stopped costs no more than its limit.
 */
export class Outbox {
  readonly #options: OutboxOptions
  /** The one that is being written first. */
  protected readonly queue: string[] = []
  #bytes = 0
  #writing = false
  #closed = false

  constructor(options: OutboxOptions) {
    this.#options = options
  }

  /** Frames and their size in UTF-16 code units, the one being written included. */
  get depth(): { frames: number; bytes: number } {
    return { frames: this.queue.length, bytes: this.#bytes }
  }

  /** What was not handed to the transport yet. */
  get unsent(): readonly string[] {
    return this.queue.slice(1)
  }

  /** Puts a text in; overflowing closes the outbox instead. */
  push(text: string): void {
    if (this.#closed) return
    const { framesMax, bytesMax } = this.#options
    if (this.queue.length + 1 > framesMax || this.#bytes + text.length > bytesMax) {
      return this.#die('overflow')
    }
    this.#put(text)
    if (!this.#writing) void this.#writeAll()
  }

  /**
   * A text was handed over already, and is not taken yet: what comes next waits for it. One that is
   * longer than all that may wait closes the outbox instead.
   */
  begin(text: string, taken: Promise<void>): void {
    if (text.length > this.#options.bytesMax) {
      taken.catch(() => undefined)
      return this.#die('overflow')
    }
    this.#put(text)
    void this.#writeAll(taken)
  }

  /** Drops what waits; nothing is written from now on. */
  close(): void {
    this.#closed = true
    this.queue.length = 0
    this.#bytes = 0
  }

  #put(text: string): void {
    this.queue.push(text)
    this.#bytes += text.length
  }

  async #writeAll(begun?: Promise<void>): Promise<void> {
    this.#writing = true
    try {
      let taken = begun
      for (let text = this.queue[0]; text !== undefined; text = this.queue[0]) {
        await (taken ?? this.#options.write(text))
        if (this.#closed) return
        taken = undefined
        this.queue.shift()
        this.#bytes -= text.length
      }
      this.#options.onEmpty?.()
    } catch {
      this.#die('send failed')
    } finally {
      this.#writing = false
    }
  }

  #die(why: EvictReason): void {
    if (this.#closed) return
    this.close()
    this.#options.onDead(why)
  }
}
