import type { Every } from './heartbeat.ts'
import type { Member } from './member.ts'

export interface SeatsOptions {
  /** So many ms somebody who was lost may stay away. */
  readonly windowMs: number
  /** What keeps that time. */
  readonly every: Every
}

/** Whose connection was lost, and whose seats are kept until it comes back or its time is over. */
export class Seats {
  readonly #options: SeatsOptions
  readonly #giveUp: (member: Member) => void
  /** What ends the time of each. */
  #away = new Map<Member, () => void>()
  #stopped = false

  constructor(options: SeatsOptions, giveUp: (member: Member) => void) {
    this.#options = options
    this.#giveUp = giveUp
  }

  /** Keeps the seats of one that was lost; its time begins once. */
  keep(member: Member): void {
    if (member.isAway) return
    if (this.#stopped) return this.#giveUp(member)
    member.isAway = true
    const { windowMs, every } = this.#options
    const stop = every(windowMs, () => {
      this.release(member)
      this.#giveUp(member)
    })
    this.#away.set(member, stop)
  }

  /** Its seats are no longer kept for it. */
  release(member: Member): void {
    this.#away.get(member)?.()
    this.#away.delete(member)
  }

  /** All timers end, and nobody’s seats are kept any more. */
  stop(): void {
    this.#stopped = true
    for (const stop of this.#away.values()) stop()
    this.#away.clear()
  }
}
