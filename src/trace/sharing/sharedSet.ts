import { SharedMap } from './sharedMap.ts'

/** A Set as it is changed, or one that shares. */
export interface ChangingSet<T> extends ReadonlySet<T> {
  add(item: T): unknown
  delete(item: T): boolean
}

/** A Set that shares with its copies what neither has changed. */
export class SharedSet<T> implements ReadonlySet<T> {
  readonly #items: SharedMap<T, true>

  constructor(items = new SharedMap<T, true>()) {
    this.#items = items
  }

  /** As this one is, to be changed; this one is never changed again. */
  copy(): SharedSet<T> {
    return new SharedSet(this.#items.copy())
  }

  /** Entries that were copied since this was asked last: what it holds and does not share. */
  takeCopied(): number {
    return this.#items.takeCopied()
  }

  /** Those of its items that it does not share with another set: more than differ, and few more. */
  *notSharedWith(other: SharedSet<T>): Iterable<T> {
    for (const [item] of this.#items.notSharedWith(other.#items)) yield item
  }

  get size(): number {
    return this.#items.size
  }

  has(item: T): boolean {
    return this.#items.has(item)
  }

  add(item: T): this {
    if (!this.#items.has(item)) this.#items.set(item, true)
    return this
  }

  delete(item: T): boolean {
    return this.#items.delete(item)
  }

  *entries(): SetIterator<[T, T]> {
    for (const item of this.#items.keys()) yield [item, item]
  }

  keys(): SetIterator<T> {
    return this.#items.keys()
  }

  values(): SetIterator<T> {
    return this.#items.keys()
  }

  [Symbol.iterator](): SetIterator<T> {
    return this.#items.keys()
  }

  forEach(call: (item: T, same: T, set: ReadonlySet<T>) => void): void {
    for (const item of this.#items.keys()) call(item, item, this)
  }
}
