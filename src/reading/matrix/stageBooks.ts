import type { ConnectionId } from '#kernel/ids.ts'
import { atOnce } from '#kernel/inPieces.ts'
import { ProblemIndex } from '#reading/events/problemIndex.ts'
import { isShown, stageConnection } from '#reading/stage/stageConnections.ts'
import { countedAs, isRegistered, isTorn, type StageCounts } from '#reading/stage/stageCounts.ts'
import { stageEdge } from '#reading/stage/stageEdges.ts'
import {
  type StageConnection,
  type StageEdge,
  type StageRoom,
  stageRoom,
} from '#reading/stage/stageModel.ts'
import { fold } from '#trace/fold.ts'
import type { World } from '#trace/world.ts'
import { sameEdge } from './sameEdge.ts'
import { type ListedChange, type WorldChanges, worldChanges } from './worldChanges.ts'

/** So many connections are read in one piece, where a great difference is read in pieces. */
const perPiece = 100

/** What became of one cell: null for no membership. */
export interface CellChange {
  readonly connection: ConnectionId
  readonly room: string
  readonly before: StageEdge | null
  readonly after: StageEdge | null
}

/** What a new world changed in the picture. */
export interface StageChanges {
  readonly cells: readonly CellChange[]
  /** Connections that look different now, or are no longer there. */
  readonly connections: ReadonlySet<ConnectionId>
  /** Rooms that look different now, or are no longer there. */
  readonly rooms: ReadonlySet<string>
}

/** A connection of the picture with its memberships, by room. */
export interface Column {
  /** Null for what a map lists and the network never had. */
  readonly item: StageConnection | null
  readonly edges: ReadonlyMap<string, StageEdge>
}

/**
 * The picture of a world, kept from one world to the next: it is what `stageModel` reads, and the
 * next world costs only what differs.
 */
export class StageBooks {
  #world: World = fold([])
  #problems = new ProblemIndex([])
  /** The rooms that list a connection: the room → connections map, read the other way. */
  readonly #listing = new Map<ConnectionId, Set<string>>()
  readonly #shown = new Map<string, Set<ConnectionId>>()
  readonly #columns = new Map<ConnectionId, { item: StageConnection | null; edges: Edges }>()
  readonly #rooms = new Map<string, StageRoom>()
  readonly #cellsIn = new Map<string, number>()
  readonly #counts = { connections: 0, ghosts: 0, gone: 0, registered: 0, memberships: 0, torn: 0 }

  /** The world that was taken in last. */
  get world(): World {
    return this.#world
  }

  get columns(): ReadonlyMap<ConnectionId, Column> {
    return this.#columns
  }

  get rooms(): ReadonlyMap<string, StageRoom> {
    return this.#rooms
  }

  /** How many memberships each room has by either map: a room that is gone may still be listed. */
  get cellsIn(): ReadonlyMap<string, number> {
    return this.#cellsIn
  }

  /** How much of everything there is, as `stageCounts` has it. */
  get counts(): StageCounts {
    return { ...this.#counts, rooms: this.#rooms.size }
  }

  /** Takes in another world, which may be any: later, earlier, or of another run. */
  take(world: World): StageChanges {
    return atOnce(this.taking(world))
  }

  /** The same in pieces, of which each is soon done; until the last it is neither of the two worlds. */
  *taking(world: World): Generator<void, StageChanges> {
    const before = this.#world
    const changes = worldChanges(before, world)
    this.#world = world
    if (before.violations !== world.violations) this.#problems = new ProblemIndex(world.violations)
    for (const change of changes.listed) this.#list(change)
    const connections = new Set([...changes.connections, ...this.#untold(before, changes)])
    yield
    const cells: CellChange[] = []
    for (const some of inPieces(connections)) {
      for (const id of some) cells.push(...this.#readEdges(id))
      yield
    }
    for (const cell of cells) this.#count(cell)
    for (const id of [...connections]) {
      for (const other of this.#show(id)) connections.add(other)
    }
    yield
    for (const some of inPieces(connections)) {
      for (const id of some) this.#readItem(id)
      yield
    }
    for (const room of changes.rooms) this.#readRoom(room)
    return { cells, connections, rooms: changes.rooms }
  }

  #list({ connection, room, op }: ListedChange): void {
    const rooms = this.#listing.get(connection) ?? new Set()
    if (op === 'add') rooms.add(room)
    else rooms.delete(room)
    if (rooms.size > 0) this.#listing.set(connection, rooms)
    else this.#listing.delete(connection)
  }

  /** Whoever was not told who is in a room looks so until its belief, or the room, has changed. */
  #untold(before: World, { rooms }: WorldChanges): ConnectionId[] {
    const { beliefs, violations } = this.#world
    if (before.beliefs === beliefs && rooms.size === 0) return []
    const asked = new Set(
      violations.flatMap(({ law, connection }) => (law === 'T2' && connection ? [connection] : [])),
    )
    return [...asked].filter(
      (id) =>
        before.beliefs.get(id) !== beliefs.get(id) ||
        [...(this.#listing.get(id) ?? [])].some((room) => rooms.has(room)),
    )
  }

  #readEdges(connection: ConnectionId): CellChange[] {
    const was: Edges = this.#columns.get(connection)?.edges ?? new Map()
    const lists = this.#world.connectionRooms.get(connection) ?? new Set()
    const listing = this.#listing.get(connection) ?? new Set()
    const edges: Edges = new Map()
    const changes: CellChange[] = []
    for (const room of new Set([...listing, ...lists])) {
      const [roomLists, connectionLists] = [listing.has(room), lists.has(room)]
      const entries = { connection, room, roomLists, connectionLists }
      const after = stageEdge(this.#world, this.#problems, entries)
      const before = was.get(room) ?? null
      edges.set(room, after)
      if (!sameEdge(before, after)) changes.push({ connection, room, before, after })
    }
    for (const [room, before] of was) {
      if (!edges.has(room)) changes.push({ connection, room, before, after: null })
    }
    const item = this.#columns.get(connection)?.item ?? null
    if (edges.size === 0 && item === null) this.#columns.delete(connection)
    else this.#columns.set(connection, { item, edges })
    return changes
  }

  #count({ room, before, after }: CellChange): void {
    const more = Number(after !== null) - Number(before !== null)
    const count = (this.#cellsIn.get(room) ?? 0) + more
    this.#counts.memberships += more
    this.#counts.torn += Number(after && isTorn(after)) - Number(before && isTorn(before))
    if (count > 0) this.#cellsIn.set(room, count)
    else this.#cellsIn.delete(room)
  }

  /** Whether it is in the picture now; who else of its client is, and so may have another name. */
  #show(id: ConnectionId): Iterable<ConnectionId> {
    const connection = this.#world.connections.get(id)
    const client = connection?.client ?? this.#columns.get(id)?.item?.connection.client
    if (client === undefined) return []
    const others = this.#shown.get(client) ?? new Set()
    const isListed = (this.#columns.get(id)?.edges.size ?? 0) > 0
    const shown = connection !== undefined && isShown(this.#world, connection, isListed)
    if (shown === others.has(id)) return []
    if (shown) others.add(id)
    else others.delete(id)
    if (others.size > 0) this.#shown.set(client, others)
    else this.#shown.delete(client)
    return others
  }

  #readItem(id: ConnectionId): void {
    const was = this.#columns.get(id)?.item
    if (was) this.#countItem(was, -1)
    const edges = this.#columns.get(id)?.edges ?? new Map()
    const item = this.#itemOf(id, edges)
    if (item) this.#countItem(item, 1)
    if (item || edges.size > 0) this.#columns.set(id, { item, edges })
    else this.#columns.delete(id)
  }

  #countItem(item: StageConnection, more: 1 | -1): void {
    this.#counts[countedAs(item)] += more
    if (isRegistered(item)) this.#counts.registered += more
  }

  #itemOf(id: ConnectionId, edges: Edges): StageConnection | null {
    const connection = this.#world.connections.get(id)
    const ofClient = connection && this.#shown.get(connection.client)
    if (!connection || !ofClient?.has(id)) return null
    const around = { edges: [...edges.values()], isOnly: ofClient.size === 1 }
    return stageConnection(this.#world, this.#problems, connection, around)
  }

  #readRoom(id: string): void {
    const room = this.#world.rooms.get(id)
    if (room) this.#rooms.set(id, stageRoom(this.#world, this.#problems, room))
    else this.#rooms.delete(id)
  }
}

type Edges = Map<string, StageEdge>

function* inPieces(connections: Iterable<ConnectionId>): Generator<readonly ConnectionId[]> {
  const all = [...connections]
  for (let from = 0; from < all.length; from += perPiece) yield all.slice(from, from + perPiece)
}
