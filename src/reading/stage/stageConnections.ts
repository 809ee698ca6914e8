import type { ConnectionId } from '#kernel/ids.ts'
import { newestOf, type ProblemIndex } from '#reading/events/problemIndex.ts'
import type { World, WorldConnection } from '#trace/world.ts'
import { isAway } from './away.ts'
import type { Hearing } from './hearing.ts'
import type { ConnectionLook, Says, StageConnection, StageEdge } from './stageModel.ts'
import { tellingFault } from './tellingFault.ts'

/** The connections in the picture: each client's newest, and every other that the server still lists. */
export function stageConnections(
  world: World,
  edges: readonly StageEdge[],
  problems: ProblemIndex,
): StageConnection[] {
  const edgesOf = byConnection(edges)
  const shown = [...world.connections.values()].filter((connection) =>
    isShown(world, connection, edgesOf.has(connection.id)),
  )
  const perClient = new Map<string, number>()
  for (const { client } of shown) perClient.set(client, (perClient.get(client) ?? 0) + 1)
  return shown.map((connection) =>
    stageConnection(world, problems, connection, {
      edges: edgesOf.get(connection.id) ?? [],
      isOnly: perClient.get(connection.client) === 1,
    }),
  )
}

/** Whether a connection is in the picture; `isListed` where it has a membership. */
export function isShown(
  { clients, registered, connectionRooms }: World,
  { id, client, serverEnd }: WorldConnection,
  isListed: boolean,
): boolean {
  return (
    clients.get(client) === id ||
    registered.has(id) ||
    connectionRooms.has(id) ||
    isListed ||
    serverEnd.state === 'open'
  )
}

interface Around {
  readonly edges: readonly StageEdge[]
  /** Its client has no other in the picture. */
  readonly isOnly: boolean
}

/** One connection as the picture needs it. */
export function stageConnection(
  world: World,
  problems: ProblemIndex,
  connection: WorldConnection,
  { edges, isOnly }: Around,
): StageConnection {
  const { id, client } = connection
  const away = isAway(world, problems, connection)
  const look = away ? null : lookOf(world, connection, edges, problems)
  const hearing = newestHearing(edges)
  return {
    id,
    connection,
    label: isOnly ? client : id,
    look,
    registered: away ? 'yes' : registeredOf(world, connection),
    says: away ? { code: 'away' } : says(world, connection, look, hearing),
    hearing,
    ghost: look === 'ghost',
    problem: ownProblem(id, edges, problems),
  }
}

function byConnection(edges: readonly StageEdge[]): ReadonlyMap<ConnectionId, StageEdge[]> {
  const result = new Map<ConnectionId, StageEdge[]>()
  for (const edge of edges) {
    const list = result.get(edge.connection)
    if (list) list.push(edge)
    else result.set(edge.connection, [edge])
  }
  return result
}

/**
 * What is wrong between what the server keeps and what is so. In passing the two differ for an
 * instant; a look is given to what lasts, which is when a law has found it.
 */
function lookOf(
  world: World,
  { id, serverEnd }: WorldConnection,
  edges: readonly StageEdge[],
  problems: ProblemIndex,
): ConnectionLook | null {
  const has = world.registered.has(id)
  const broken = new Set(problems.ofConnection(id).map(({ law }) => law))
  if (serverEnd.state === 'closed' && edges.length > 0) return 'ghost'
  if (!has && serverEnd.state === 'open' && broken.has('S6')) return 'orphan'
  if (!has && world.connectionRooms.has(id) && broken.has('S4')) return 'stale entry'
  if (has && broken.has('S8')) return 'dead, kept'
  if (has && serverEnd.state === 'closed' && broken.has('S6')) return 'closed, kept'
  return null
}

/** Whether the server has it, beside whether it should. */
function registeredOf(
  world: World,
  { id, serverEnd }: WorldConnection,
): StageConnection['registered'] {
  if (world.registered.has(id)) return serverEnd.state === 'closed' ? 'wrongly' : 'yes'
  return serverEnd.state === 'open' ? 'missing' : 'no'
}

/** Of what it was told wrongly, the newest. */
function newestHearing(edges: readonly StageEdge[]): Hearing | null {
  let newest: Hearing | null = null
  for (const { hearing } of edges) {
    if (hearing && hearing.problem > (newest?.problem ?? 0)) newest = hearing
  }
  return newest
}

/** The newest problem that is about it and stands at none of its memberships. */
function ownProblem(id: ConnectionId, edges: readonly StageEdge[], problems: ProblemIndex): number {
  const told = new Set(edges.filter(({ badge }) => badge > 0).map(({ room }) => room))
  return newestOf(problems.ofConnection(id).filter(({ room }) => room === null || !told.has(room)))
}

function says(
  world: World,
  { id, clientEnd, serverEnd, faults }: WorldConnection,
  look: ConnectionLook | null,
  hearing: Hearing | null,
): Says {
  if (look) return { code: 'look', look }
  const fault = tellingFault(faults)
  if (fault) return { code: 'fault', fault }
  if (clientEnd.state !== 'open' || serverEnd.state !== 'open') {
    return { code: 'ends', client: clientEnd.state, server: serverEnd.state }
  }
  if (hearing) return { code: 'heard', law: hearing.law }
  return { code: 'rooms', rooms: world.connectionRooms.get(id)?.size ?? 0 }
}
