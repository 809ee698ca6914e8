/** Somebody whose heart can be listened to. */
export interface Beating {
  /** Asks for a sign of life. */
  ping(): void
}

/** Calls `run` every so many ms, until the function it returns is called. */
export type Every = (ms: number, run: () => void) => () => void

/** So many pings may stay unanswered; at the next one the silent is given up. */
const unansweredMax = 2

/**
 * Finds those whose socket died without a close event: each period it pings everybody, and whoever
 * left two pings unanswered is reaped. So silence lasts two to three periods before it costs
 * the connection, and never less.
 */
export class Heartbeat<M extends Beating> {
  readonly stop: () => void
  readonly #reap: (member: M) => void
  readonly #ask: (member: M) => void
  #unanswered = new Map<M, number>()

  /** `ask` is how it is pinged: by a frame of the protocol, if nothing else is said. */
  constructor(
    periodMs: number,
    every: Every,
    reap: (member: M) => void,
    ask: (member: M) => void = (member) => member.ping(),
  ) {
    this.#reap = reap
    this.#ask = ask
    this.stop = every(periodMs, () => this.#beat())
  }

  /** Those it listens to, and how many pings each has left unanswered. */
  get members(): ReadonlyMap<M, number> {
    return this.#unanswered
  }

  /** Anything that was heard of it is a sign of life. */
  heard(member: M): void {
    if (this.#unanswered.has(member)) this.#unanswered.set(member, 0)
  }

  /** Listens to it from now on. */
  watch(member: M): void {
    this.#unanswered.set(member, 0)
  }

  /** It is gone. */
  forget(member: M): void {
    this.#unanswered.delete(member)
  }

  #beat(): void {
    for (const [member, unanswered] of [...this.#unanswered]) {
      // Asking one may cost another its place: a ping that overflows is told to its rooms.
      if (!this.#unanswered.has(member)) continue
      if (unanswered >= unansweredMax) {
        this.forget(member)
        this.#reap(member)
      } else {
        this.#unanswered.set(member, unanswered + 1)
        this.#ask(member)
      }
    }
  }
}
