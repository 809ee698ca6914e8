import { type Random, randomStream } from '#kernel/random.ts'

/** Chances and choices over one seeded stream. */
export class Dice {
  readonly #random: Random

  /** The same seed and name give the same choices. */
  constructor(seed: number, name: string) {
    this.#random = randomStream(seed, name)
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return this.#random.between(least, most)
  }

  /** True so many times of a hundred. */
  percent(share: number): boolean {
    return this.between(1, 100) <= share
  }

  /** One of them; there must be one. */
  pick<T>(choices: readonly T[]): T {
    return choices[this.between(0, choices.length - 1)] as T
  }

  /** One of them, each as often as its weight says. */
  weighted<T extends { readonly weight: number }>(choices: readonly T[]): T {
    const sum = choices.reduce((total, { weight }) => total + weight, 0)
    let left = this.between(1, sum)
    for (const choice of choices) {
      left -= choice.weight
      if (left <= 0) return choice
    }
    return choices[choices.length - 1] as T
  }
}
