import type { ConnectionId } from '#kernel/ids.ts'
import { newestOf, type ProblemIndex } from '#reading/events/problemIndex.ts'
import type { World } from '#trace/world.ts'
import { isAway } from './away.ts'
import { hearingOf } from './hearing.ts'
import type { StageEdge } from './stageModel.ts'

/** Every membership that at least one of the two maps has. */
export function stageEdges(world: World, problems: ProblemIndex): StageEdge[] {
  const edges: StageEdge[] = []
  for (const [room, { members }] of world.rooms) {
    for (const id of members) {
      const connectionLists = world.connectionRooms.get(id)?.has(room) ?? false
      edges.push(
        stageEdge(world, problems, { connection: id, room, roomLists: true, connectionLists }),
      )
    }
  }
  for (const [id, rooms] of world.connectionRooms) {
    for (const room of rooms) {
      if (world.rooms.get(room)?.members.has(id)) continue
      const entries = { connection: id, room, roomLists: false, connectionLists: true }
      edges.push(stageEdge(world, problems, entries))
    }
  }
  return edges
}

/** What the two maps have of one membership. */
export interface Entries {
  readonly connection: ConnectionId
  readonly room: string
  readonly roomLists: boolean
  readonly connectionLists: boolean
}

/** One membership as the picture needs it. */
export function stageEdge(world: World, problems: ProblemIndex, entries: Entries): StageEdge {
  const { connection, room, roomLists, connectionLists } = entries
  const own = problems.ofMembership(connection, room)
  const agree = roomLists && connectionLists
  const known = world.connections.get(connection)
  const isClosed = agree && known?.serverEnd.state === 'closed'
  const ghost = isClosed && !isAway(world, problems, known)
  const hearing = agree && !isClosed ? hearingOf(world, connection, room, own) : null
  return {
    ...entries,
    problem: agree ? null : newestOf(own),
    ghost,
    badge: !agree || ghost ? newestOf(own) : (hearing?.problem ?? 0),
    hearing,
  }
}
