import { type ConnectionId, clientOf } from '#kernel/ids.ts'
import type { EndState } from './traceEvent.ts'
import type { World } from './world.ts'

/** The world in client names, every list sorted, so that two runs compare as text. */
export interface WorldState {
  readonly nowMs: number
  readonly seq: number
  readonly connections: readonly {
    readonly client: string
    readonly path: string
    readonly clientEnd: EndState
    readonly serverEnd: EndState
  }[]
  readonly rooms: Readonly<Record<string, readonly string[]>>
  readonly connectionRooms: Readonly<Record<string, readonly string[]>>
  readonly beliefs: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

/**
 * Sums a world up. A client with two connections, as after a reconnect while the old one still
 * stands, is named twice where both are listed; its two entries in a map become one list.
 */
export function worldState(world: World): WorldState {
  return {
    nowMs: world.nowMs,
    seq: world.seq,
    connections: [...world.connections.values()]
      .filter(({ id, client }) => world.clients.get(client) === id || world.registered.has(id))
      .map(({ client, path, clientEnd, serverEnd }) => ({
        client,
        path,
        clientEnd: clientEnd.state,
        serverEnd: serverEnd.state,
      }))
      .sort((a, b) => byText(a.client, b.client)),
    rooms: sortedRecord([...world.rooms].map(([id, room]) => [id, clientsOf(room.members)])),
    connectionRooms: byClient(world.connectionRooms, (rooms, earlier: readonly string[] = []) =>
      [...earlier, ...rooms].sort(byText),
    ),
    beliefs: byClient(world.beliefs, (rooms) =>
      sortedRecord([...rooms].map(([room, members]) => [room, clientsOf(members)])),
    ),
  }
}

/** The names of the clients, sorted; one for each connection. */
export function clientsOf(connections: Iterable<ConnectionId>): string[] {
  return [...connections].map(clientOf).sort(byText)
}

function byClient<V, T>(
  map: ReadonlyMap<ConnectionId, V>,
  join: (value: V, earlier: T | undefined) => T,
): Record<string, T> {
  const result = new Map<string, T>()
  for (const [id, value] of map) {
    const client = clientOf(id)
    result.set(client, join(value, result.get(client)))
  }
  return sortedRecord([...result])
}

/** `fromEntries` defines keys, so that even a room called `__proto__` is only a key. */
function sortedRecord<T>(entries: [string, T][]): Record<string, T> {
  return Object.fromEntries(entries.sort(([a], [b]) => byText(a, b)))
}

/** By code unit, which is the same everywhere; `localeCompare` is not. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
