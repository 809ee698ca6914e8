import type { FailurePlace } from '#server/failurePlace.ts'

/** Which method of somebody's manager an error came out of: an error is told by whoever awaited it. */
export class FailingMethods {
  #places = new WeakMap<object, FailurePlace>()

  /** Calls a method; what it throws, at once or later, is known to be of it. */
  call(method: string, run: () => unknown): unknown {
    try {
      const result = run()
      if (result instanceof Promise) result.catch((error) => this.#remember(error, method))
      return result
    } catch (error) {
      this.#remember(error, method)
      throw error
    }
  }

  /** Where an error came from; undefined when it is none of theirs. */
  placeOf(error: unknown): FailurePlace | undefined {
    return typeof error === 'object' && error !== null ? this.#places.get(error) : undefined
  }

  /** The innermost method is met first. */
  #remember(error: unknown, method: string): void {
    if (typeof error !== 'object' || error === null || this.#places.has(error)) return
    this.#places.set(error, { method })
  }
}
