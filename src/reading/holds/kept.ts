import { type ConnectionId, clientOf, connectionId } from '#kernel/ids.ts'
import { seatOf } from '#trace/seatOf.ts'
import { connectionNamed, type Which } from '#trace/whichConnection.ts'
import type { World } from '#trace/world.ts'
import { clientsOf } from '#trace/worldState.ts'

/** Who is in a room, by the room → connections map: client names, sorted, one for each connection. */
export function membersIn(world: World, room: string): string[] {
  return clientsOf(world.rooms.get(room)?.members ?? [])
}

/** The rooms of a client, by the connection → rooms map, sorted; of all its connections, unless one is named. */
export function membershipsOf(world: World, { client, connection }: Which): string[] {
  const own = [...world.connectionRooms].filter(([id]) =>
    connection === undefined ? clientOf(id) === client : id === connectionId(client, connection),
  )
  return own.flatMap(([, rooms]) => [...rooms]).sort()
}

/** The rooms that exist, sorted. */
export function roomsIn(world: World): string[] {
  return [...world.rooms.keys()].sort()
}

/** Whom a client believes to be in a room: client names, sorted. */
export function believedBy(world: World, which: Which, room: string): string[] {
  const id = connectionNamed(world, which)
  return clientsOf((id !== undefined && world.beliefs.get(id)?.get(room)) || [])
}

/** What a client knows of what another is up to in a room; null when it knows nothing. */
export function stateKnownBy(world: World, which: Which, room: string, of: string): unknown {
  const id = connectionNamed(world, which)
  const whose = connectionNamed(world, { client: of })
  if (id === undefined || whose === undefined) return null
  const text = world.memberStates.get(id)?.get(room)?.get(seatOf(world, whose))
  return text === undefined ? null : JSON.parse(text)
}

/** The laws that are broken so far, sorted. */
export function lawsBroken(world: World): string[] {
  return [...new Set(world.violations.map(({ law }) => law))].sort()
}

/** What the server still keeps. */
export interface Left {
  readonly connections: readonly ConnectionId[]
  /** All but those that stay when they are empty, and are. */
  readonly rooms: readonly string[]
  /** Keys of the connection → rooms map. */
  readonly entries: readonly ConnectionId[]
}

/** What is left that a drain should have taken away. */
export function leftIn({ registered, rooms, connectionRooms }: World): Left {
  const left = [...rooms.values()].filter(
    ({ permanent, members }) => !permanent || members.size > 0,
  )
  return {
    connections: [...registered],
    rooms: left.map(({ id }) => id).sort(),
    entries: [...connectionRooms.keys()],
  }
}
