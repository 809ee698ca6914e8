import type { KeyWatch } from './observe.ts'

/** The keys that something happened to, in the order of the collection as it was, and as it is. */
export interface TouchedKeys<K> {
  readonly was: readonly K[]
  readonly is: readonly K[]
}

/**
 * Remembers which keys of a collection were touched, and where each stands in it: keys are told in
 * the collection's own order, so that what changed is told as a reading of all of it would tell it.
 */
export class WatchedKeys<K> implements KeyWatch<K> {
  #places = new Map<K, number>()
  /** Where each stood at the last look. */
  #placesBefore: Map<K, number>
  #touched = new Set<K>()
  #next = 0

  constructor(keys: Iterable<K>) {
    for (const key of keys) this.#places.set(key, this.#next++)
    this.#placesBefore = new Map(this.#places)
  }

  put(key: K): void {
    if (!this.#places.has(key)) this.#places.set(key, this.#next++)
    this.#touched.add(key)
  }

  gone(key: K): void {
    if (this.#places.delete(key)) this.#touched.add(key)
  }

  cleared(): void {
    for (const key of this.#places.keys()) this.#touched.add(key)
    this.#places.clear()
  }

  /** Something happened within the value of a key. */
  touch(key: K): void {
    this.#touched.add(key)
  }

  /** Whether anything was touched since `take` was asked last. */
  get isTouched(): boolean {
    return this.#touched.size > 0
  }

  /** What was touched since this was asked last. */
  take(): TouchedKeys<K> {
    if (this.#touched.size === 0) return none
    const was = keysByPlace(this.#touched, this.#placesBefore)
    const is = keysByPlace(this.#touched, this.#places)
    for (const key of was) this.#placesBefore.delete(key)
    for (const key of is) this.#placesBefore.set(key, this.#places.get(key) as number)
    this.#touched.clear()
    return { was, is }
  }
}

const none: TouchedKeys<never> = { was: [], is: [] }

function keysByPlace<K>(keys: ReadonlySet<K>, places: ReadonlyMap<K, number>): K[] {
  const there: K[] = []
  for (const key of keys) if (places.has(key)) there.push(key)
  if (there.length < 2) return there
  return there.sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0))
}
