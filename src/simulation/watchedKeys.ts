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
export class WatchedKeys<K> implements KeyWatch<K>, Iterable<K> {
  /** Where each stands. Who comes again stands last, as in the map itself. */
  #places = new Map<K, number>()
  /** What was touched, and where it stood at the last look, if it was there. */
  #touched = new Map<K, number | undefined>()
  #isTouched = false
  #next = 0

  constructor(keys: Iterable<K>) {
    this.reset(keys)
  }

  /** These are the keys, and nothing is touched. */
  reset(keys: Iterable<K>): void {
    this.#places.clear()
    this.#touched.clear()
    this.#isTouched = false
    for (const key of keys) this.#places.set(key, this.#next++)
  }

  put(key: K): void {
    this.touch(key)
    if (!this.#places.has(key)) this.#places.set(key, this.#next++)
  }

  gone(key: K): void {
    if (!this.#places.has(key)) return
    this.touch(key)
    this.#places.delete(key)
  }

  cleared(): void {
    for (const key of this.#places.keys()) this.touch(key)
    this.#places.clear()
  }

  /** Something happened within the value of a key. */
  touch(key: K): void {
    this.#isTouched = true
    if (!this.#touched.has(key)) this.#touched.set(key, this.#places.get(key))
  }

  /** Whether anything was touched since `take` was asked last. */
  get isTouched(): boolean {
    return this.#isTouched
  }

  get size(): number {
    return this.#places.size
  }

  has(key: K): boolean {
    return this.#places.has(key)
  }

  /** The keys as they stand now. */
  [Symbol.iterator](): Iterator<K> {
    return this.#places.keys()
  }

  /** All keys as they stood at the last look. */
  before(): readonly K[] {
    if (this.#touched.size === 0) return keysByPlace(this.#places.keys(), this.#places)
    const places = new Map<K, number | undefined>([...this.#places, ...this.#touched])
    return keysByPlace(places.keys(), places)
  }

  /**
   * What was touched since this was asked last. With `byMembers` those who went and came again stand
   * where they stood, until somebody else comes or goes: as where a set is compared with what it was.
   */
  take(byMembers = false): TouchedKeys<K> {
    if (!this.#isTouched) return none
    this.#isTouched = false
    const was = keysByPlace(this.#touched.keys(), this.#touched)
    const is = keysByPlace(this.#touched.keys(), this.#places)
    const isSame = was.length === is.length && was.every((key) => this.#places.has(key))
    if (!byMembers || !isSame) this.#touched.clear()
    return { was, is }
  }
}

const none: TouchedKeys<never> = { was: [], is: [] }

/** Those that have a place, by it. */
function keysByPlace<K>(keys: Iterable<K>, places: ReadonlyMap<K, number | undefined>): K[] {
  const there: K[] = []
  for (const key of keys) if (places.get(key) !== undefined) there.push(key)
  if (there.length < 2) return there
  return there.sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0))
}
