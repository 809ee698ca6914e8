import type { EventQueue } from '#kernel/eventQueue.ts'
import type { BooksWatch } from '#simulation/booksWatch.ts'
import type { RestAllowance } from '#simulation/restAllowance.ts'
import type { Recorder } from '#trace/recorder.ts'

/** A timeout of so many virtual ms or fewer is work, as that of a database, and the world waits for it. */
const shortMsMax = 1000

export interface ServerTimersOptions {
  readonly queue: EventQueue
  readonly recorder: Recorder
  readonly books: BooksWatch
  readonly allowance: RestAllowance
  /** The event of the step that is done now; null before the first. */
  readonly stepSeq: () => number | null
}

/** Timers and timeouts of the server, in virtual time. */
export class ServerTimers {
  readonly #options: ServerTimersOptions
  /** Those of the server of the moment that go on. */
  #running = new Set<object>()

  constructor(options: ServerTimersOptions) {
    this.#options = options
  }

  /** How many go on, although their server has stopped; another server's are counted from now on. */
  forget(): number {
    const { size } = this.#running
    this.#running = new Set()
    return size
  }

  /** A timer. What it does follows from the step that let the time pass. */
  every(ms: number, run: () => void): () => void {
    const { queue, allowance } = this.#options
    const tick = () => {
      next = queue.schedule(queue.nowMs + ms, tick, { timer: true })
      allowance.ticked()
      this.#run(this.#options.stepSeq(), run)
    }
    let next = queue.schedule(queue.nowMs + ms, tick, { timer: true })
    const running = this.#running.add(tick)
    return () => {
      running.delete(tick)
      queue.cancel(next)
    }
  }

  /** A timeout: a short one is part of what the server does now, and follows from it. */
  after(ms: number, run: () => void): () => void {
    const { queue, recorder, allowance } = this.#options
    const { cause } = recorder
    const isShort = ms <= shortMsMax
    const go = () => {
      if (!isShort) allowance.ticked()
      this.#run(isShort ? cause : this.#options.stepSeq(), run)
    }
    const timed = queue.schedule(queue.nowMs + ms, go, { timer: !isShort })
    return () => queue.cancel(timed)
  }

  #run(cause: number | null, run: () => void): void {
    this.#options.recorder.turn(cause)
    this.#options.books.touch()
    run()
  }
}
