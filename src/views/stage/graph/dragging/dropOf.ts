import type { ConnectionId } from '#kernel/ids.ts'
import type { World } from '#trace/world.ts'
import type { Point } from '#views/stage/graph/curve.ts'
import type { Geometry } from '#views/stage/graph/geometry.ts'

/** What a client that is let go of somewhere would do. */
export type Drop =
  | { readonly kind: 'join'; readonly room: string }
  | { readonly kind: 'member already'; readonly room: string }
  /** On the empty stage: a room is asked for. */
  | { readonly kind: 'new room' }
  /** Where it came from: nothing. */
  | { readonly kind: 'nothing' }
  /** It can join no room, wherever it is let go of. */
  | { readonly kind: 'cannot'; readonly why: 'not open' | 'older' | 'by address' }

/** A room is met so near, in pixels of the drawing, and a client is still where it was. */
const [nearRoomPx, nearSelfPx] = [10, 44]

/** What would be done if the connection were let go of at that place. */
export function dropOf(
  world: World,
  geometry: Geometry,
  connection: ConnectionId,
  at: Point,
): Drop {
  const why = whyNotDropped(world, connection)
  if (why !== null) return { kind: 'cannot', why }
  const room = roomAt(geometry, at)
  if (room !== null) {
    const isIn = world.connectionRooms.get(connection)?.has(room) ?? false
    return { kind: isIn ? 'member already' : 'join', room }
  }
  const from = geometry.connections.get(connection)
  const isHome = from && Math.hypot(at.x - from.x, at.y - from.y) < nearSelfPx
  return { kind: isHome ? 'nothing' : 'new room' }
}

/** The rooms that are drawn and could take the connection. */
export function roomsFor(
  world: World,
  geometry: Geometry,
  connection: ConnectionId,
): readonly string[] {
  if (whyNotDropped(world, connection) !== null) return []
  const own = world.connectionRooms.get(connection)
  return [...geometry.rooms.keys()].filter((room) => !own?.has(room))
}

function whyNotDropped(world: World, id: ConnectionId) {
  const connection = world.connections.get(id)
  if (connection?.clientEnd.state !== 'open') return 'not open'
  if (world.clients.get(connection.client) !== id) return 'older'
  return connection.path === '/ws' ? null : 'by address'
}

function roomAt({ rooms, room: { width, height } }: Geometry, { x, y }: Point): string | null {
  for (const [room, at] of rooms) {
    const isAcross = x >= at.x - nearRoomPx && x <= at.x + width + nearRoomPx
    if (isAcross && Math.abs(y - at.y) <= height / 2 + nearRoomPx) return room
  }
  return null
}
