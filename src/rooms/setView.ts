/** A set to be read: what every version of the language has of one, however its items are kept. */
export interface SetView<T> extends Iterable<T> {
  readonly size: number
  has(item: T): boolean
  keys(): SetIterator<T>
  values(): SetIterator<T>
  entries(): SetIterator<[T, T]>
  forEach(work: (item: T, same: T) => void): void
  [Symbol.iterator](): SetIterator<T>
}
