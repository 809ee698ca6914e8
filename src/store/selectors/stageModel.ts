import { type ConnectionId, clientOf } from '#kernel/ids.ts'
import type { World, WorldConnection } from '#trace/world.ts'

/** A connection in the picture. */
export interface StageConnection {
  readonly id: ConnectionId
  readonly connection: WorldConnection
  /** The client's name; with the connection's number where a client has two in the picture. */
  readonly label: string
  /** In words what its glyph shows by shape. */
  readonly words: string
  /** Its socket is gone and a map still lists it. */
  readonly ghost: boolean
  /** The number of the newest problem that is about it and no torn membership; 0 for none. */
  readonly problem: number
}

/** A room in the picture. */
export interface StageRoom {
  readonly id: string
  readonly name: string
  readonly ordinal: number
  readonly kept: boolean
  readonly count: number
  /** Empty, and it should be gone. */
  readonly leftBehind: boolean
  /** The number of the newest problem that is about it and no membership; 0 for none. */
  readonly problem: number
}

/** One membership: two entries that should be there both, or neither. */
export interface StageEdge {
  readonly connection: ConnectionId
  readonly room: string
  readonly roomLists: boolean
  readonly connectionLists: boolean
  /** The number in the list of problems of what tore it; null where both sides agree. */
  readonly problem: number | null
  /** Both sides agree, and the socket is gone. */
  readonly ghost: boolean
  readonly words: string
}

/** All that the graph and the ledger draw. */
export interface StageModel {
  readonly connections: readonly StageConnection[]
  readonly rooms: readonly StageRoom[]
  readonly edges: readonly StageEdge[]
}

/** Reads the world as the picture needs it. */
export function stageModel(world: World): StageModel {
  const edges = edgesOf(world)
  const listed = new Set(edges.map(({ connection }) => connection))
  const torn = new Set(
    edges.filter(({ problem }) => problem !== null).map(({ connection }) => connection),
  )
  const shown = [...world.connections.values()].filter(
    ({ id, client }) =>
      world.clients.get(client) === id || world.registered.has(id) || listed.has(id),
  )
  const perClient = new Map<string, number>()
  for (const { client } of shown) perClient.set(client, (perClient.get(client) ?? 0) + 1)
  return {
    connections: shown.map((connection) => {
      const { id, client } = connection
      const ghost = connection.serverEnd.state === 'closed' && listed.has(id)
      const label = (perClient.get(client) ?? 0) > 1 ? id : client
      const words = connectionWords(world, connection, ghost)
      const problem = torn.has(id) ? 0 : newestProblem(world, (about) => about.connection === id)
      return { id, connection, label, words, ghost, problem }
    }),
    rooms: [...world.rooms.values()].map(({ id, name, kept, members }) => ({
      id,
      name,
      ordinal: world.roomOrdinals.get(id) ?? 0,
      kept,
      count: members.size,
      leftBehind: members.size === 0 && !kept,
      problem: newestProblem(world, (about) => about.room === id && about.connection === undefined),
    })),
    edges,
  }
}

function edgesOf(world: World): StageEdge[] {
  const edges: StageEdge[] = []
  function add(
    connection: ConnectionId,
    room: string,
    roomLists: boolean,
    connectionLists: boolean,
  ) {
    const problem = roomLists && connectionLists ? null : problemOf(world, connection, room)
    const agree = roomLists && connectionLists
    const ghost = agree && world.connections.get(connection)?.serverEnd.state === 'closed'
    const words = edgeWords(connection, room, roomLists, connectionLists, ghost)
    edges.push({ connection, room, roomLists, connectionLists, problem, ghost, words })
  }
  for (const [room, { members }] of world.rooms) {
    for (const id of members) add(id, room, true, world.connectionRooms.get(id)?.has(room) ?? false)
  }
  for (const [id, rooms] of world.connectionRooms) {
    for (const room of rooms) {
      if (!world.rooms.get(room)?.members.has(id)) add(id, room, false, true)
    }
  }
  return edges
}

/** The newest problem of this membership; 0 while no law has been held against it yet. */
function problemOf(world: World, connection: ConnectionId, room: string): number {
  return newestProblem(world, (about) => about.connection === connection && about.room === room)
}

/** Problems are numbered from 1, as in their list. */
function newestProblem(
  { violations }: World,
  isMeant: (about: World['violations'][number]) => boolean,
): number {
  return violations.findLastIndex(isMeant) + 1
}

function edgeWords(
  id: ConnectionId,
  room: string,
  roomLists: boolean,
  connectionLists: boolean,
  ghost: boolean,
): string {
  const who = clientOf(id)
  if (ghost) return `${who} is in ${room} by both sides, and its socket is gone: a ghost`
  if (roomLists && connectionLists) return `${who} is in ${room}: both sides agree`
  if (roomLists) return `${room} lists ${who}, ${who} does not list ${room}`
  return `${who} lists ${room}, ${room} does not list ${who}`
}

/** What is held of it: `frames held`, `await held`, or `held` for more than that. */
function heldWords(held: readonly string[]): string {
  const words = new Set(held.map((fault) => (fault.startsWith('frames') ? 'frames held' : fault)))
  const [only] = words
  return words.size === 1 && only !== undefined ? only : 'held'
}

function connectionWords(world: World, connection: WorldConnection, ghost: boolean): string {
  const { id, clientEnd, serverEnd, faults } = connection
  if (ghost) return 'closed, still listed'
  if (faults.includes('dead')) return 'dead socket'
  if (faults.includes('failing')) return 'next send fails'
  const halfOpen = faults.filter((fault) => fault.startsWith('half-open'))
  if (faults.includes('proxied')) return 'half-open, proxied'
  if (halfOpen.length > 0) return halfOpen.length > 1 ? 'half-open' : (halfOpen[0] ?? '')
  if (faults.includes('stalled')) return 'stalled'
  if (faults.includes('slow')) return 'slow'
  const held = faults.filter((fault) => fault.endsWith('held'))
  if (held.length > 0) return heldWords(held)
  if (clientEnd.state !== serverEnd.state) return `${clientEnd.state} / ${serverEnd.state}`
  if (clientEnd.state !== 'open') return clientEnd.state
  const count = world.connectionRooms.get(id)?.size ?? 0
  return count === 1 ? '1 room' : `${count} rooms`
}
