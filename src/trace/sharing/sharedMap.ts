/** A Map as it is changed, or one that shares. */
export interface ChangingMap<K, V> extends ReadonlyMap<K, V> {
  set(key: K, value: V): unknown
  delete(key: K): boolean
}

/** Values that are copied together when one of them changes, as a power of two. */
const partBits = 5
const inPart = (1 << partBits) - 1

/** The values of some places, undefined where there is none. Whoever owns them may change them. */
interface Part<V> {
  readonly owner: object
  readonly values: (V | undefined)[]
}

/** Where the value of each key stands: the same in a map and all its copies, and never another. */
interface Places<K> {
  readonly of: Map<K, number>
  readonly keys: K[]
}

/**
 * A Map that shares with its copies what neither has changed: a copy costs next to nothing, and a
 * change after it one part of some thirty values. Its keys are in the order in which they first came,
 * into this map or one that it is a copy of; one that comes again stands where it stood. Undefined is
 * no value.
 */
export class SharedMap<K, V extends object | string | number | boolean>
  implements ReadonlyMap<K, V>
{
  readonly #places: Places<K>
  #parts: (Part<V> | undefined)[] = []
  #size = 0
  #copied = 0

  constructor(places: Places<K> = { of: new Map(), keys: [] }) {
    this.#places = places
  }

  /** As this one is, to be changed; this one is not to be changed again. */
  copy(): SharedMap<K, V> {
    const copy = new SharedMap<K, V>(this.#places)
    copy.#parts = this.#parts.slice()
    copy.#size = this.#size
    copy.#copied = this.#parts.length
    return copy
  }

  /** Values, and pointers to parts, that were copied since this was asked last: what it holds and does not share. */
  takeCopied(): number {
    const copied = this.#copied
    this.#copied = 0
    return copied
  }

  get size(): number {
    return this.#size
  }

  has(key: K): boolean {
    return this.get(key) !== undefined
  }

  get(key: K): V | undefined {
    const place = this.#places.of.get(key)
    return place === undefined ? undefined : this.#parts[place >> partBits]?.values[place & inPart]
  }

  set(key: K, value: V): this {
    const place = this.#places.of.get(key) ?? this.#newPlace(key)
    const values = this.#ownValues(place >> partBits)
    if (values[place & inPart] === undefined) this.#size++
    values[place & inPart] = value
    return this
  }

  delete(key: K): boolean {
    const place = this.#places.of.get(key)
    if (place === undefined || !this.has(key)) return false
    const values = this.#ownValues(place >> partBits)
    values[place & inPart] = undefined
    this.#size--
    if (values.every((value) => value === undefined)) this.#parts[place >> partBits] = undefined
    return true
  }

  entries(): MapIterator<[K, V]> {
    return partEntries(this.#places.keys, this.#parts)
  }

  *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key
  }

  *values(): MapIterator<V> {
    for (const part of this.#parts) {
      if (!part) continue
      for (const value of part.values) if (value !== undefined) yield value
    }
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries()
  }

  forEach(call: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) call(value, key, this)
  }

  /** Those of its entries that it does not share with another map: all that differ, and few more. */
  notSharedWith(other: SharedMap<K, V>): Iterable<[K, V]> {
    const known = other.#parts
    return partEntries(
      this.#places.keys,
      this.#parts.map((part, at) => (part === known[at] ? undefined : part)),
    )
  }

  #newPlace(key: K): number {
    const { of, keys } = this.#places
    const place = keys.length
    keys.push(key)
    of.set(key, place)
    return place
  }

  #ownValues(at: number): (V | undefined)[] {
    const known = this.#parts[at]
    if (known?.owner === this) return known.values
    // Parts without a value are none, and may be far behind the last that has one.
    while (this.#parts.length < at) this.#parts.push(undefined)
    const own = { owner: this, values: known ? known.values.slice() : [] }
    this.#parts[at] = own
    this.#copied += own.values.length
    return own.values
  }
}

function* partEntries<K, V>(
  keys: readonly K[],
  parts: readonly (Part<V> | undefined)[],
): MapIterator<[K, V]> {
  for (const [at, part] of parts.entries()) {
    if (!part) continue
    for (const [i, value] of part.values.entries()) {
      if (value !== undefined) yield [keys[(at << partBits) + i] as K, value]
    }
  }
}
