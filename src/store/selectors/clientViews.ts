import type { ConnectionId } from '#kernel/ids.ts'
import type { World } from '#trace/world.ts'

/** What one client believes about one room, beside what is so. */
export interface ClientView {
  readonly connection: ConnectionId
  readonly room: string
  /** Whom it believes to be there, and who is. */
  readonly agreed: readonly ConnectionId[]
  /** Who is there and it was never told, or is not in the room itself. */
  readonly untold: readonly ConnectionId[]
  /** Whom it still believes to be there. */
  readonly outdated: readonly ConnectionId[]
}

/** Each open client's views, and the rooms it is in and does not know of. */
export function clientViews(world: World): readonly ClientView[] {
  return [...world.connections.values()]
    .filter(({ clientEnd }) => clientEnd.state === 'open')
    .flatMap(({ id }) => viewsOf(world, id))
}

function viewsOf(world: World, connection: ConnectionId): ClientView[] {
  const view = world.views.get(connection)
  const rooms = new Set([...(view?.keys() ?? []), ...(world.connectionRooms.get(connection) ?? [])])
  return [...rooms].map((room) => {
    const members = world.rooms.get(room)?.members
    const truth = members?.has(connection) ? [...members] : []
    const believed = [...(view?.get(room) ?? [])]
    return {
      connection,
      room,
      agreed: believed.filter((id) => truth.includes(id)),
      untold: truth.filter((id) => !believed.includes(id)),
      outdated: believed.filter((id) => !truth.includes(id)),
    }
  })
}
