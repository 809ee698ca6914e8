import type { ConnectionId } from '#kernel/ids.ts'
import { newestOf, type ProblemIndex } from '#reading/events/problemIndex.ts'
import { faultFacts, isHalfOpen } from '#trace/faultFacts.ts'
import type { Fault } from '#trace/traceEvent.ts'
import type { World, WorldConnection } from '#trace/world.ts'
import type { ConnectionLook, StageConnection, StageEdge } from './stageModel.ts'

/** The connections in the picture: each client's newest, and every other that the server still lists. */
export function stageConnections(
  world: World,
  edges: readonly StageEdge[],
  problems: ProblemIndex,
): StageConnection[] {
  const edgesOf = byConnection(edges)
  const shown = [...world.connections.values()].filter(
    ({ id, client, serverEnd }) =>
      world.clients.get(client) === id ||
      world.registered.has(id) ||
      world.connectionRooms.has(id) ||
      edgesOf.has(id) ||
      serverEnd.state === 'open',
  )
  const perClient = new Map<string, number>()
  for (const { client } of shown) perClient.set(client, (perClient.get(client) ?? 0) + 1)
  return shown.map((connection) => {
    const { id, client } = connection
    const own = edgesOf.get(id) ?? []
    const look = lookOf(world, connection, own, problems)
    return {
      id,
      connection,
      label: (perClient.get(client) ?? 0) > 1 ? id : client,
      look,
      registered: registeredOf(world, connection),
      words: connectionWords(world, connection, own, look),
      short: look ?? own.find(({ hearing }) => hearing !== null)?.hearing?.short ?? null,
      ghost: look === 'ghost',
      problem: ownProblem(id, own, problems),
    }
  })
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

/** The newest problem that is about it and stands at none of its memberships. */
function ownProblem(id: ConnectionId, edges: readonly StageEdge[], problems: ProblemIndex): number {
  const told = new Set(edges.filter(({ badge }) => badge > 0).map(({ room }) => room))
  return newestOf(problems.ofConnection(id).filter(({ room }) => room === null || !told.has(room)))
}

const lookWords: Readonly<Record<ConnectionLook, string>> = {
  ghost: 'closed, still listed',
  orphan: 'orphan, socket open',
  'stale entry': 'closed, stale entry',
  'dead, kept': 'dead socket, kept',
  'closed, kept': 'closed, server has it',
}

/** What is told of a fault in short, where that is not its name. Half open one way: the server does not hear it (mute), or it does not hear the server (deaf). */
const short: Readonly<Partial<Record<Fault, string>>> = {
  dead: 'dead socket',
  failing: 'next send fails',
  proxied: 'half-open, proxied',
  'half-open to server': 'half-open, mute',
  'half-open to client': 'half-open, deaf',
  'frames to server held': 'frames held',
  'frames to client held': 'frames held',
}

/** What says most about some faults; null when there is none. */
function shortFault(faults: readonly Fault[]): string | null {
  const rank = Math.min(...faults.map((fault) => faultFacts[fault].rank))
  const told = faults.filter((fault) => faultFacts[fault].rank === rank)
  const words = new Set(told.map((fault) => short[fault] ?? fault))
  const [first = null] = words
  if (words.size < 2) return first
  return told.some(isHalfOpen) ? 'half-open' : 'held'
}

function connectionWords(
  world: World,
  { id, clientEnd, serverEnd, faults }: WorldConnection,
  edges: readonly StageEdge[],
  look: ConnectionLook | null,
): string {
  if (look) return lookWords[look]
  const fault = shortFault(faults)
  if (fault !== null) return fault
  if (clientEnd.state !== serverEnd.state) return `${clientEnd.state} / ${serverEnd.state}`
  if (clientEnd.state !== 'open') return clientEnd.state
  const heard = edges.find(({ hearing }) => hearing !== null)?.hearing
  if (heard) return heard.short
  const count = world.connectionRooms.get(id)?.size ?? 0
  return count === 1 ? '1 room' : `${count} rooms`
}
