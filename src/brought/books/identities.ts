import { BroughtSocket } from '#brought/broughtSocket.ts'
import type { ConnectionId } from '#kernel/ids.ts'
import { clientOf } from '#kernel/ids.ts'
import { collectionsOf, isCollection, pairsOf } from './collections.ts'

/** A connection as the books know it. */
export interface Known {
  readonly id: string
}

/** Where an object that stands for a connection keeps its socket, or what it is called. */
const within = [
  'socket',
  'ws',
  'websocket',
  'webSocket',
  'connection',
  'conn',
  'client',
  'id',
  'connectionId',
  'connection_id',
  'clientId',
  'client_id',
  'socketId',
  'userId',
  'user_id',
]

/** Those of them that are a name. */
const named = within.filter((field) => /id$/i.test(field))

/** Fields of a socket that say what it is called, and not where it is. */
const isName =
  /^(?:(?:connection|conn|client|socket|session|user|member|peer|player|participant)_?)?(?:u?id|uuid|name|nick|nickname)$|^user$/i

/** So many collections within one are looked through for a name. */
const withinMax = 64

/** So deep a socket may stand within the object that stands for it. */
const depthMax = 2

/** Who is meant by what somebody's code keeps of a connection: its socket, an id, or an object with either. */
export class Identities {
  #sockets = new WeakMap<BroughtSocket, Known>()
  #names = new Map<unknown, Known>()
  /** By the names of clients: code may call others so. */
  #clients = new Map<unknown, Known>()
  #strangers = new Map<unknown, Known>()
  #known = new Set<Known>()
  #kept: () => readonly object[] = () => []
  /** Who stood under a name last, for who is left over where that is not kept any more. */
  #isLooking = false
  #wasKept = new Map<unknown, Known>()

  /** A connection came; `names` are what it may be called by. */
  add(socket: BroughtSocket, id: ConnectionId): Known {
    const known = { id }
    this.#sockets.set(socket, known)
    this.#known.add(known)
    this.#names.set(id, known)
    this.#clients.set(clientOf(id), known)
    return known
  }

  /** The code calls it so. */
  name(known: Known, name: unknown): void {
    if (typeof name === 'string' || typeof name === 'number') this.#names.set(name, known)
  }

  /** What the code keeps: by a name that stands there beside a socket somebody is known from then on. */
  lookIn(kept: () => readonly object[]): void {
    this.#kept = kept
  }

  /** Who is meant; undefined when it stands for no connection that there has been. */
  find(value: unknown, depth = 0): Known | undefined {
    if (value instanceof BroughtSocket) return this.#sockets.get(value.whole)
    if (typeof value === 'string' || typeof value === 'number') return this.#byName(value)
    if (typeof value !== 'object' || value === null || depth === depthMax) return undefined
    for (const field of within) {
      const inner = (value as Readonly<Record<string, unknown>>)[field]
      const found = inner === undefined ? undefined : this.find(inner, depth + 1)
      if (found) return this.#noted(value, found)
    }
    return undefined
  }

  /** What somebody is called where it is kept it is called when that is over, too. */
  #noted(entry: object, known: Known): Known {
    for (const field of named) {
      const name = (entry as Readonly<Record<string, unknown>>)[field]
      if (typeof name === 'string' || typeof name === 'number') this.#wasKept.set(name, known)
    }
    return known
  }

  /** Who is meant, or a stranger of that name. */
  get(value: unknown): Known {
    const found = this.find(value)
    if (found) return found
    const name = typeof value === 'object' ? 'unknown' : String(value)
    const stranger = this.#strangers.get(name) ?? { id: `${name}#0` }
    this.#strangers.set(name, stranger)
    return stranger
  }

  /** Code may write an id of its own on a socket at any time. */
  #byName(name: string | number): Known | undefined {
    return (
      this.#names.get(name) ??
      this.#written(name) ??
      this.#keptUnder(name) ??
      this.#clients.get(name) ??
      this.#calledOn(name) ??
      this.#wasKept.get(name)
    )
  }

  #keptUnder(name: string | number): Known | undefined {
    // What stands there may be called by this name in turn.
    if (this.#isLooking) return undefined
    this.#isLooking = true
    try {
      for (const collection of this.#kept()) {
        const found = this.#beside(name, collection)
        if (found) return found
      }
    } finally {
      this.#isLooking = false
    }
    return undefined
  }

  /** What stands under a name in a collection, or in one within it: a room's members by their ids. */
  #beside(name: string | number, collection: object): Known | undefined {
    const value = under(name, collection)
    const found = typeof value === 'object' ? this.find(value, 1) : undefined
    const known = found ?? this.#calledSo(name, collection) ?? this.#besideWithin(name, collection)
    if (known) this.#wasKept.set(name, known)
    return known
  }

  #besideWithin(name: string | number, collection: object): Known | undefined {
    for (const [, inner] of pairsOf(collection).slice(0, withinMax)) {
      if (typeof inner !== 'object' || inner === null || inner instanceof BroughtSocket) continue
      for (const one of [inner, ...collectionsOf(inner).map(([, field]) => field)]) {
        const value = under(name, one)
        const found = typeof value === 'object' ? this.find(value, 1) : this.#calledSo(name, one)
        if (found) return found
      }
    }
    return undefined
  }

  /** Whose entry has that name for its own: `peers.set(ws, { id })`, `players.push({ id, ws })`. */
  #calledSo(name: string | number, collection: object): Known | undefined {
    if (!isCollection(collection)) return undefined
    for (const [key, entry] of pairsOf(collection).slice(0, withinMax)) {
      if (typeof entry !== 'object' || entry === null || entry instanceof BroughtSocket) continue
      if (!named.some((field) => Reflect.get(entry, field) === name)) continue
      const found = key === entry ? undefined : this.find(key, 1)
      const known = found ?? this.find(entry, 1)
      if (known) return known
    }
    return undefined
  }

  #written(name: string | number): Known | undefined {
    for (const [socket, known] of this.#open) if (socket.id === name) return known
    return undefined
  }

  /** Whose socket it stands on, where that is one: two tabs of one person may have one name. */
  #calledOn(name: string | number): Known | undefined {
    const called = [...this.#open].filter(([socket]) => isCalled(socket, name))
    return called.length === 1 ? called[0]?.[1] : undefined
  }

  #open = new Map<BroughtSocket, Known>()

  /** The socket is looked at for an id that is written on it, from now on. */
  watch(socket: BroughtSocket, known: Known): void {
    this.#open.set(socket, known)
  }
}

/** Whether a name stands written on a socket: `ws.userId = id`, `ws.name = name`. */
function isCalled(socket: BroughtSocket, name: string | number): boolean {
  return Object.entries(socket).some(([field, value]) => value === name && isName.test(field))
}

function under(name: string | number, collection: object): unknown {
  if (collection instanceof Map) return collection.get(name)
  return Object.getOwnPropertyDescriptor(collection, name)?.value
}
