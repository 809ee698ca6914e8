import type { SetView } from '#rooms/setView.ts'

/** To be read as a Set is, in the order in which its items came; how they are kept is its own. */
export abstract class ReadableSet<T> implements SetView<T> {
  abstract readonly size: number
  abstract has(item: T): boolean

  /** The items of this moment: what changes meanwhile does not show. */
  abstract values(): SetIterator<T>

  keys(): SetIterator<T> {
    return this.values()
  }

  *entries(): SetIterator<[T, T]> {
    for (const item of this.values()) yield [item, item]
  }

  forEach(work: (item: T, same: T) => void): void {
    for (const item of this.values()) work(item, item)
  }

  [Symbol.iterator](): SetIterator<T> {
    return this.values()
  }
}
