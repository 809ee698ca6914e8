import { ReadableSet } from '#rooms/indexed/readableSet.ts'
import type { SetView } from '#rooms/setView.ts'

/** What happens to the keys of a collection that is observed. */
export interface KeyWatch<K> {
  /** A key was put in, or its value was. */
  put(key: K): void
  gone(key: K): void
  cleared(): void
}

type Collection<K> = SetView<K> | ReadonlyMap<K, unknown>

/** Set and Map alike, as they are changed. */
interface Changing {
  add(key: unknown, ...more: unknown[]): unknown
  set(key: unknown, value: unknown): unknown
  delete(key: unknown, ...more: unknown[]): unknown
  clear(): void
}

/** These are changed by nothing but the functions above. */
const kinds = [Set, Map, ReadableSet]

const watches = new WeakMap<object, KeyWatch<unknown>>()

/** Stands before the collection's own functions, which do the work, and tells its watch. */
const told: Changing & ThisType<Changing> = {
  add(key, ...more) {
    const result = own(this).add.call(this, key, ...more)
    watches.get(this)?.put(key)
    return result
  },
  set(key, value) {
    const result = own(this).set.call(this, key, value)
    watches.get(this)?.put(key)
    return result
  },
  delete(key, ...more) {
    const result = own(this).delete.call(this, key, ...more)
    watches.get(this)?.gone(key)
    return result
  },
  clear() {
    own(this).clear.call(this)
    watches.get(this)?.cleared()
  },
}

/**
 * Tells `watch` of every change of a Set or Map, by whichever hand, from now on; instead of the one
 * that watched it before. False when it cannot be observed.
 */
export function observe<K>(collection: Collection<K>, watch: KeyWatch<K>): boolean {
  if (!kinds.some((Kind) => collection instanceof Kind)) return false
  if (watches.has(collection)) {
    watches.set(collection, watch as KeyWatch<unknown>)
    return true
  }
  if (!Object.isExtensible(collection)) return false
  watches.set(collection, watch as KeyWatch<unknown>)
  for (const name of ['add', 'set', 'delete', 'clear'] as const) {
    if (name in collection) Object.defineProperty(collection, name, { value: told[name] })
  }
  return true
}

/** Calls `changed` whenever a field of the record is given another value; false when that cannot be observed. */
export function observeField<T extends object>(
  record: T,
  field: keyof T & string,
  changed: () => void,
): boolean {
  const slot = Object.getOwnPropertyDescriptor(record, field)
  if (!slot) return false
  if (slot.get) return observedFields.has(slot.get)
  if (!slot.configurable) return slot.writable === false
  let { value } = slot
  const get = () => value
  const set = (next: T[typeof field]) => {
    value = next
    changed()
  }
  observedFields.add(get)
  Object.defineProperty(record, field, { get, set, enumerable: true, configurable: true })
  return true
}

const observedFields = new WeakSet<() => unknown>()

function own(collection: Changing): Changing {
  return Object.getPrototypeOf(collection) as Changing
}
