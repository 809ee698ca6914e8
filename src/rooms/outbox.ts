/** Why a connection could not keep up. */
export type EvictReason = 'overflow' | 'send failed'

export interface OutboxOptions {
  readonly framesMax: number
  readonly bytesMax: number
  /** Hands one text to the transport. */
  readonly write: (text: string) => Promise<void>
  /** Called once, when the outbox overflowed or a write failed. The outbox is closed by then. */
  readonly onDead: (why: EvictReason) => void
}

/**
 * What waits to be sent to one connection. Putting something in never waits, so a slow reader
 * holds nobody up; one writer takes out, so frames keep their order; and it is bounded, so a
 * reader that stopped costs no more than its limit.
 */
export class Outbox {
  readonly #options: OutboxOptions
  #queue: string[] = []
  #bytes = 0
  #writing = false
  #closed = false

  constructor(options: OutboxOptions) {
    this.#options = options
  }

  /** Frames and their size in UTF-16 code units, the one being written included. */
  get depth(): { frames: number; bytes: number } {
    return { frames: this.#queue.length, bytes: this.#bytes }
  }

  /** Puts a text in; overflowing closes the outbox instead. */
  push(text: string): void {
    if (this.#closed) return
    const { framesMax, bytesMax } = this.#options
    if (this.#queue.length + 1 > framesMax || this.#bytes + text.length > bytesMax) {
      return this.#die('overflow')
    }
    this.#queue.push(text)
    this.#bytes += text.length
    if (!this.#writing) void this.#writeAll()
  }

  /** Drops what waits; nothing is written from now on. */
  close(): void {
    this.#closed = true
    this.#queue = []
    this.#bytes = 0
  }

  async #writeAll(): Promise<void> {
    this.#writing = true
    try {
      for (let text = this.#queue[0]; text !== undefined; text = this.#queue[0]) {
        await this.#options.write(text)
        if (this.#closed) return
        this.#queue.shift()
        this.#bytes -= text.length
      }
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
