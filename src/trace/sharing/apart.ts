import { SharedMap } from './sharedMap.ts'
import { SharedSet } from './sharedSet.ts'

/** All entries in which a map can differ from another: of two that share, what they do not share. */
export function entriesApart<K, V>(
  one: ReadonlyMap<K, V>,
  other: ReadonlyMap<K, V>,
): Iterable<readonly [K, V]> {
  const doShare = one instanceof SharedMap && other instanceof SharedMap
  return doShare ? (one.notSharedWith(other) as Iterable<readonly [K, V]>) : one
}

/** The same, of the items of sets. */
export function itemsApart<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): Iterable<T> {
  const doShare = one instanceof SharedSet && other instanceof SharedSet
  return doShare ? (one.notSharedWith(other) as Iterable<T>) : one
}
