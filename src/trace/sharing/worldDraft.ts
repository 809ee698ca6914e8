import type { EventOf } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import { emptyWorld } from './emptyWorld.ts'
import { type ChangingMap, SharedMap } from './sharedMap.ts'
import { type ChangingSet, SharedSet } from './sharedSet.ts'

type Draft = {
  -readonly [K in keyof World]: World[K] extends ReadonlyMap<infer Key, infer Value>
    ? ChangingMap<Key, Value>
    : World[K] extends ReadonlySet<infer Item>
      ? ChangingSet<Item>
      : World[K] extends readonly (infer Item)[]
        ? Item[]
        : World[K]
}

/** The fields of a world that are maps. */
type MapName =
  | 'connections'
  | 'clients'
  | 'rooms'
  | 'connectionRooms'
  | 'beliefs'
  | 'memberStates'
  | 'roomOrdinals'
  | 'flights'
  | 'awaits'

/**
 * A world that is changed in place. Whoever keeps an old one asks for a `snapshot`, which costs
 * nothing by itself: a map or set is copied when it is changed for the first time after one, and
 * changed in place from then on; what no event touches is the same object in both, so that two
 * worlds compare quickly.
 */
export class WorldDraft {
  readonly world: Draft
  /** What may be changed in place; null while nobody else has anything of the world: then it is all. */
  #own: WeakSet<object> | null
  #copied = 0

  /** Begins with the empty world, or goes on from a snapshot, or from a world that shares. */
  constructor(from?: World) {
    this.#own = from ? new WeakSet() : null
    this.world = { ...((from ?? emptyWorld()) as Draft) }
  }

  /** How many entries were copied since this was asked last: what the snapshots hold that they do not share. */
  takeCopied(): number {
    let copied = this.#copied
    this.#copied = 0
    for (const part of Object.values(this.world)) {
      if (part instanceof SharedMap || part instanceof SharedSet) copied += part.takeCopied()
    }
    return copied
  }

  /** The world as it is now, which later changes do not reach. */
  snapshot(): World {
    this.#own = new WeakSet()
    return { ...this.world }
  }

  /** One of the world's maps, to be changed. */
  map<K extends MapName>(name: K): Draft[K] {
    const own = this.ownMap(this.world[name] as Map<unknown, unknown>) as Draft[K]
    this.world[name] = own
    return own
  }

  /** Who is registered, to be changed. */
  registered(): Draft['registered'] {
    this.world.registered = this.ownSet(this.world.registered)
    return this.world.registered
  }

  /** The broken laws, to be added to. */
  violations(): EventOf<'violation'>[] {
    const { violations } = this.world
    if (this.#isOwn(violations)) return violations
    const own = [...violations]
    this.#own?.add(own)
    this.world.violations = own
    return own
  }

  /** A set that may be changed: this one, or a copy of it. */
  ownSet<T>(set: ReadonlySet<T> | undefined): ChangingSet<T> {
    if (set && this.#isOwn(set)) return set as ChangingSet<T>
    const own = set instanceof SharedSet ? set.copy() : this.#copyOf(new Set(set))
    this.#own?.add(own)
    return own
  }

  /** A map that may be changed: this one, or a copy of it. */
  ownMap<K, V>(map: ReadonlyMap<K, V> | undefined): ChangingMap<K, V> {
    if (map && this.#isOwn(map)) return map as ChangingMap<K, V>
    const own = map instanceof SharedMap ? map.copy() : this.#copyOf(new Map(map))
    this.#own?.add(own)
    return own
  }

  #isOwn(part: object): boolean {
    return this.#own === null || this.#own.has(part)
  }

  #copyOf<T extends { readonly size: number }>(copy: T): T {
    this.#copied += copy.size
    return copy
  }
}
