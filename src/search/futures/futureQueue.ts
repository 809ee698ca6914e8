import { type QueuedEvent, VirtualQueue } from '#kernel/eventQueue.ts'
import type { Dice } from '#search/dice.ts'

/**
 * Time that goes as it went until a moment, and from there on by chance: of what may happen next in
 * any lane one thing does, whichever was due first. A moment begins with each step and each turn.
 */
export class FutureQueue extends VirtualQueue {
  readonly #from: number
  readonly #dice: Dice
  readonly #began: () => void
  #moments = 0

  /** `from` is the moment, counted from 0; `began` is told of each. */
  constructor(from: number, dice: Dice, began: () => void = () => undefined) {
    super()
    this.#from = from
    this.#dice = dice
    this.#began = began
  }

  /** Whether what comes now is left to chance. */
  get isOpen(): boolean {
    return this.#moments > this.#from
  }

  /** A moment begins. */
  begin(): void {
    this.#moments++
    this.#began()
  }

  override take(chosen?: QueuedEvent): QueuedEvent | undefined {
    this.begin()
    const ready = this.isOpen && !chosen ? this.ready() : []
    return super.take(ready.length > 0 ? this.#dice.pick(ready) : chosen)
  }

  /** Time may be further already, by what happened before its turn. */
  override advanceTo(atMs: number): void {
    if (!this.isOpen || atMs > this.nowMs) super.advanceTo(atMs)
  }
}
