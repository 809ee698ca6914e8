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
}

/** One membership: two entries that should be there both, or neither. */
export interface StageEdge {
  readonly connection: ConnectionId
  readonly room: string
  readonly roomLists: boolean
  readonly connectionLists: boolean
  /** Counts the edges that are torn, from 1; null where both sides agree. */
  readonly problem: number | null
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
      return { id, connection, label, words: connectionWords(world, connection, ghost), ghost }
    }),
    rooms: [...world.rooms.values()].map(({ id, name, kept, members }) => ({
      id,
      name,
      ordinal: world.roomOrdinals.get(id) ?? 0,
      kept,
      count: members.size,
      leftBehind: members.size === 0 && !kept,
    })),
    edges,
  }
}

function edgesOf(world: World): StageEdge[] {
  const edges: StageEdge[] = []
  let problems = 0
  function add(
    connection: ConnectionId,
    room: string,
    roomLists: boolean,
    connectionLists: boolean,
  ) {
    const problem = roomLists && connectionLists ? null : ++problems
    const words = edgeWords(connection, room, roomLists, connectionLists)
    edges.push({ connection, room, roomLists, connectionLists, problem, words })
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

function edgeWords(
  id: ConnectionId,
  room: string,
  roomLists: boolean,
  connectionLists: boolean,
): string {
  const who = clientOf(id)
  if (roomLists && connectionLists) return `${who} is in ${room}: both sides agree`
  if (roomLists) return `${room} lists ${who}, ${who} does not list ${room}`
  return `${who} lists ${room}, ${room} does not list ${who}`
}

function connectionWords(world: World, connection: WorldConnection, ghost: boolean): string {
  const { id, clientEnd, serverEnd, faults } = connection
  if (ghost) return 'closed, still listed'
  if (faults.includes('dead')) return 'dead socket'
  if (faults.includes('half-open to server') || faults.includes('half-open to client')) {
    return 'half-open'
  }
  if (faults.includes('stalled')) return 'stalled'
  if (faults.includes('slow')) return 'slow'
  if (clientEnd.state !== serverEnd.state) return `${clientEnd.state} / ${serverEnd.state}`
  if (clientEnd.state !== 'open') return clientEnd.state
  const count = world.connectionRooms.get(id)?.size ?? 0
  return count === 1 ? '1 room' : `${count} rooms`
}
