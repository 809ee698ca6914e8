import type { EventQueue } from '#kernel/eventQueue.ts'
import { type ConnectionId, onlyNode } from '#kernel/ids.ts'
import type { AwaitedParams, Coded } from '#trace/codes.ts'
import type { Recorder } from '#trace/recorder.ts'

/** What of the server's code can be held by hand, connection by connection. */
export type HeldCode = 'handler' | 'await' | 'accept'

/** Code that waits until it is let go. */
interface Parked {
  readonly awaiting: number
  /** What follows is caused by this: the event that the code answers. */
  readonly cause: number | null
  readonly run: () => void
  /** What becomes of it if it fails. */
  readonly fail?: (error: Error) => void
}

/**
 * Holds the server's handler of a connection, or what it awaits for it, until somebody lets it go.
 * What is held is in no queue, so the world is quiet meanwhile; a close comes past it, and that is
 * the point. Frames are handled in the order in which they came, held or not.
 */
export class Holds {
  readonly #queue: EventQueue
  readonly #recorder: Recorder
  /** Code of the server runs now. */
  readonly #touched: () => void
  #held = new Set<string>()
  #parked = new Map<string, Parked[]>()

  constructor(queue: EventQueue, recorder: Recorder, touched: () => void) {
    this.#queue = queue
    this.#recorder = recorder
    this.#touched = touched
  }

  /** Holds it from now on. */
  hold(connection: ConnectionId, what: HeldCode): void {
    this.#set(connection, what, true)
  }

  /** Lets go what is held, or the first `count` of it, or has it fail: each piece as an event of its own, at this instant. */
  release(connection: ConnectionId, what: HeldCode, fails = false, count?: number): void {
    if (count !== undefined) {
      const some = this.#waiting(connection, what).splice(0, count)
      for (const parked of some) {
        this.#queue.schedule(this.#queue.nowMs, () => this.#resume(connection, parked))
      }
      return
    }
    this.#set(connection, what, false)
    this.#goOnSoon(connection, what, fails)
  }

  /** The server accepts a handshake: at once, or when that is released. */
  accept(connection: ConnectionId, run: () => void): void | Promise<void> {
    if (!this.#isHeld(connection, 'accept')) return run()
    return this.#awaited(connection, 'accept', { code: 'handshake', params: {} }, 0).then(run)
  }

  /**
   * The server's turn with a frame that arrived: at once, or when the handler is released. `text` is
   * its beginning, null when it is binary.
   */
  handle(connection: ConnectionId, text: string | null, run: () => void): void {
    if (this.#held.size === 0 && this.#parked.size === 0) return run()
    const waiting = this.#waiting(connection, 'handler')
    if (!this.#isHeld(connection, 'handler') && waiting.length === 0) return run()
    const { cause } = this.#recorder
    const awaiting = this.#recorder.record({
      kind: 'awaiting',
      node: onlyNode,
      connection,
      what: 'handler',
      code: 'frame',
      params: { text },
      ...(cause === null ? {} : { delivered: cause }),
    })
    waiting.push({ awaiting, cause, run })
  }

  /**
   * An answer that comes after `ms`, or when it is released; undefined when it is there at once, so
   * that nothing needs to be awaited.
   */
  answer(
    connection: ConnectionId,
    awaited: Coded<AwaitedParams>,
    ms: number,
  ): Promise<void> | undefined {
    if (ms === 0 && !this.#isHeld(connection, 'await')) return undefined
    return this.#awaited(connection, 'await', awaited, ms)
  }

  #awaited(
    connection: ConnectionId,
    what: HeldCode,
    awaited: Coded<AwaitedParams>,
    ms: number,
  ): Promise<void> {
    const { cause } = this.#recorder
    const begun = { kind: 'awaiting', node: onlyNode, connection, what } as const
    const awaiting = this.#recorder.record({ ...begun, ...awaited })
    return new Promise((resolve, reject) => {
      const parked = { awaiting, cause, run: resolve, fail: reject }
      this.#queue.schedule(this.#queue.nowMs + ms, () => {
        if (this.#isHeld(connection, what)) this.#waiting(connection, what).push(parked)
        else this.#resume(connection, parked)
      })
    })
  }

  #isHeld(connection: ConnectionId, what: HeldCode): boolean {
    return this.#held.has(`${what} ${connection}`)
  }

  #set(connection: ConnectionId, what: HeldCode, on: boolean): void {
    if (this.#isHeld(connection, what) === on) return
    if (on) this.#held.add(`${what} ${connection}`)
    else this.#held.delete(`${what} ${connection}`)
    this.#recorder.record({ kind: 'fault', connection, fault: `${what} held`, on })
  }

  #waiting(connection: ConnectionId, what: HeldCode): Parked[] {
    const key = `${what} ${connection}`
    const waiting = this.#parked.get(key) ?? []
    this.#parked.set(key, waiting)
    return waiting
  }

  /** One after the other, and also what comes to wait behind them meanwhile. */
  #goOnSoon(connection: ConnectionId, what: HeldCode, fails = false): void {
    if (this.#waiting(connection, what).length === 0) return
    this.#queue.schedule(this.#queue.nowMs, () => this.#goOn(connection, what, fails))
  }

  /** It may have been held again meanwhile. */
  #goOn(connection: ConnectionId, what: HeldCode, fails: boolean): void {
    if (this.#isHeld(connection, what)) return
    const parked = this.#waiting(connection, what).shift()
    if (parked) this.#resume(connection, parked, fails)
    this.#goOnSoon(connection, what, fails)
  }

  #resume(connection: ConnectionId, { awaiting, cause, run, fail }: Parked, fails = false): void {
    this.#recorder.turn(awaiting)
    this.#recorder.record({ kind: 'resumed', connection, awaiting })
    this.#recorder.turn(cause)
    this.#touched()
    if (fails) fail?.(new Error('the handshake failed'))
    else run()
  }
}
