import { collectionsOf } from '#brought/books/collections.ts'
import type { BroughtSocket } from '#brought/broughtSocket.ts'
import { Listening } from '#brought/modules/listening.ts'
import type { RoomSocket } from '#brought/perRoom/roomSocket.ts'
import { upgradeRequest } from './upgradeRequest.ts'

/** A server of PartyKit: one for each room, which is told of its connections. */
interface Party {
  onStart?(): unknown
  onConnect?(connection: object, context: object): unknown
  onMessage?(message: unknown, connection: object): unknown
  onClose?(connection: object): unknown
}

export type PartyClass = new (room: object) => Party

/** Rooms that are objects of such a class. */
export class PartyServer extends Listening {
  readonly #make: PartyClass
  readonly #parties = new Map<
    string,
    { readonly party: Party; readonly there: Set<BroughtSocket> }
  >()

  constructor(make: PartyClass, made: Listening[]) {
    super(null, made)
    this.#make = make
  }

  override readonly perRoom = true

  override get takes(): readonly ((...args: never[]) => unknown)[] {
    return [this.#make as never]
  }

  override get kept(): object {
    return {
      rooms: roomsKept([...this.#parties].map(([room, { party, there }]) => [room, party, there])),
    }
  }

  override welcome(socket: BroughtSocket, { url }: { readonly url: string }): unknown {
    const own = socket as RoomSocket
    const { party, there } = this.#partyOf(own.room)
    there.add(own)
    Object.assign(own, { state: null, setState: (state: unknown) => Object.assign(own, { state }) })
    own.on('message', (message: unknown) => party.onMessage?.(message, own))
    own.on('close', () => {
      there.delete(own)
      return party.onClose?.(own)
    })
    return party.onConnect?.(own, { request: upgradeRequest(url) })
  }

  #partyOf(name: string) {
    const kept = this.#parties.get(name)
    if (kept) return kept
    const there = new Set<BroughtSocket>()
    const broadcast = (message: string, without: readonly string[] = []) => {
      for (const one of there) {
        if (!without.includes(one.id)) one.send(message).catch(() => undefined)
      }
    }
    const storage = new Map<string, unknown>()
    const room = {
      ...{ id: name, name, env: {}, broadcast, connections: there },
      getConnections: () => [...there],
      getConnection: (id: string) => [...there].find((one) => one.id === id),
      storage: {
        get: (key: string) => Promise.resolve(storage.get(key)),
        put: (key: string, value: unknown) => Promise.resolve(void storage.set(key, value)),
        delete: (key: string) => Promise.resolve(storage.delete(key)),
      },
    }
    const made = { party: new this.#make(room), there }
    if (!('room' in made.party)) Object.assign(made.party, { room })
    this.#parties.set(name, made)
    made.party.onStart?.()
    return made
  }
}

/**
 * Who is in rooms that are objects: what the object keeps itself, where it keeps anything, for it is there
 * that people forget; else the sockets that are open. One that nobody is in is asleep.
 */
export function roomsKept(
  rooms: readonly (readonly [string, object, ReadonlySet<object>])[],
): Map<string, object> {
  const kept = rooms.map(([room, object, sockets]): [string, object] => {
    const own = collectionsOf(object).filter(([, value]) => holdsSockets(value, sockets))
    return [room, own[0]?.[1] ?? sockets]
  })
  return new Map(kept.filter(([, members]) => sizeOf(members) > 0))
}

/** Somebody of those who are there is in it, or was when nobody is. */
function holdsSockets(value: object, sockets: ReadonlySet<object>): boolean {
  if (known.has(value)) return true
  const holds = everythingIn(value).some((one) => sockets.has(one as object))
  if (holds) known.add(value)
  return holds
}

const known = new WeakSet<object>()

function everythingIn(value: object): unknown[] {
  if (value instanceof Map) return [...value].flat().flatMap(withFields)
  if (value instanceof Set || Array.isArray(value)) return [...value].flatMap(withFields)
  return Object.values(value).flatMap(withFields)
}

function withFields(one: unknown): unknown[] {
  const isPlain = typeof one === 'object' && one !== null
  return isPlain && Object.getPrototypeOf(one) === Object.prototype
    ? [one, ...Object.values(one)]
    : [one]
}

function sizeOf(members: object): number {
  if (members instanceof Map || members instanceof Set) return members.size
  return Object.keys(members).length
}
