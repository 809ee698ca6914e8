import type { ConnectionId } from '#kernel/ids.ts'
import { ProblemIndex } from '#reading/events/problemIndex.ts'
import type { World } from '#trace/world.ts'
import { type Hearing, hearingOf } from './hearing.ts'
import { isKnown, notThere } from './known.ts'

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
  /** The newest law that was broken in what it was told of the room; null for none. */
  readonly hearing: Hearing | null
}

/** Each open client's views, and the rooms it is in and does not know of. What differs comes first. */
export function clientViews(world: World): readonly ClientView[] {
  const problems = new ProblemIndex(world.violations)
  const views = [...world.connections.values()]
    .filter(({ clientEnd }) => clientEnd.state === 'open')
    .flatMap(({ id }) => viewsOf(world, id, problems))
  return [...views.filter(isWrong), ...views.filter((view) => !isWrong(view))]
}

/** Whether a client believes something else than is so, or was told something wrongly. */
export function isWrong({ untold, outdated, hearing }: ClientView): boolean {
  return untold.length + outdated.length > 0 || hearing !== null
}

function viewsOf(world: World, connection: ConnectionId, problems: ProblemIndex): ClientView[] {
  const view = world.beliefs.get(connection)
  const rooms = new Set([...(view?.keys() ?? []), ...(world.connectionRooms.get(connection) ?? [])])
  return [...rooms].map((room) => {
    const members = world.rooms.get(room)?.members
    const truth = members?.has(connection) ? members : new Set<ConnectionId>()
    const believed = view?.get(room) ?? new Set()
    const own = problems.ofMembership(connection, room)
    const outdated = notThere(world, believed, truth)
    return {
      connection,
      room,
      agreed: [...believed].filter((id) => !outdated.includes(id)),
      untold: [...truth].filter((id) => !isKnown(world, believed, id)),
      outdated,
      hearing: hearingOf(world, connection, room, own),
    }
  })
}
