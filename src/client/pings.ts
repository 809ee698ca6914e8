import type { ClientSocket } from '#network/sockets.ts'

/** Timers of a page, in virtual ms. */
export interface PageTimers {
  readonly nowMs: number
  /** Runs something after so many ms, until the function it returns is called. */
  after(ms: number, run: () => void): () => void
}

/**
 * Says ping again and again, by a timer of its page, while the socket is open. Of a hidden page the
 * timer runs only when the browser lets it; what is overdue then is done once.
 */
export class Pings {
  readonly #socket: ClientSocket
  readonly #timers: PageTimers
  readonly #periodMs: number
  readonly #ping: () => void
  #dueMs = 0
  #cancel: () => void = () => undefined

  constructor(socket: ClientSocket, timers: PageTimers, periodMs: number, ping: () => void) {
    this.#socket = socket
    this.#timers = timers
    this.#periodMs = periodMs
    this.#ping = ping
    socket.on('open', () => this.#next())
    socket.on('close', () => this.#cancel())
    socket.onThrottle(() => this.#wait())
  }

  #next(): void {
    this.#dueMs = this.#timers.nowMs + this.#periodMs
    this.#wait()
  }

  #wait(): void {
    this.#cancel()
    if (this.#socket.state !== 'open') return
    const { nowMs } = this.#timers
    const atMs = Math.max(nowMs, this.#whenLet(this.#dueMs))
    this.#cancel = this.#timers.after(atMs - nowMs, () => {
      this.#ping()
      this.#next()
    })
  }

  /** When a timer runs that is due then: at the next of the times that are left to a hidden page. */
  #whenLet(dueMs: number): number {
    const { throttle } = this.#socket
    if (!throttle) return dueMs
    const { everyMs, sinceMs } = throttle
    return sinceMs + Math.max(1, Math.ceil((dueMs - sinceMs) / everyMs)) * everyMs
  }
}
