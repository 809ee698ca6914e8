import type { ConnectionId } from '#kernel/ids.ts'
import { ProblemIndex } from '#reading/events/problemIndex.ts'
import type { EndState } from '#trace/traceEvent.ts'
import type { World, WorldConnection, WorldRoom } from '#trace/world.ts'
import type { Hearing, HearingLaw } from './hearing.ts'
import { stageConnections } from './stageConnections.ts'
import { stageEdges } from './stageEdges.ts'
import type { TellingFault } from './tellingFault.ts'

/**
 * What the server believes of a connection and is not so, or the other way round. *ghost*: its
 * socket is gone and a room lists it. *orphan*: its socket is open and the server has forgotten it.
 * *stale entry*: it is gone, and an entry for its rooms stayed. *dead, kept*: it could not be sent
 * to, and the server keeps it. *closed, kept*: its socket is gone, and the server still has it.
 */
export type ConnectionLook = 'ghost' | 'orphan' | 'stale entry' | 'dead, kept' | 'closed, kept'

/**
 * What says most about a connection: a look, a fault, that its ends are not both open, what it heard
 * wrongly, or how many rooms it is in.
 */
export type Says =
  | { readonly code: 'look'; readonly look: ConnectionLook }
  /** Its connection is lost, and its seats are kept. */
  | { readonly code: 'away' }
  | { readonly code: 'fault'; readonly fault: TellingFault }
  | { readonly code: 'ends'; readonly client: EndState; readonly server: EndState }
  | { readonly code: 'heard'; readonly law: HearingLaw }
  | { readonly code: 'rooms'; readonly rooms: number }

/** A connection in the picture. */
export interface StageConnection {
  readonly id: ConnectionId
  readonly connection: WorldConnection
  /** The client's name; with the connection's number where a client has two in the picture. */
  readonly label: string
  readonly look: ConnectionLook | null
  /** Whether the server has it: rightly, wrongly, rightly not, or not although its socket is open. */
  readonly registered: 'yes' | 'wrongly' | 'no' | 'missing'
  /** What says most about it, beside its name. */
  readonly says: Says
  /** What it was told wrongly of one of its rooms; null for nothing. */
  readonly hearing: Hearing | null
  /** Its socket is gone and a map still lists it. */
  readonly ghost: boolean
  /** The number of the newest problem that is about it and shown at no membership; 0 for none. */
  readonly problem: number
}

/** A room in the picture. */
export interface StageRoom {
  readonly id: string
  readonly name: string
  readonly ordinal: number
  readonly permanent: boolean
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
  /** The number that stands at it, torn, ghost or told wrongly; 0 for none. */
  readonly badge: number
  /** Both sides agree, and the client was told too little or too much; null where it was not. */
  readonly hearing: Hearing | null
}

/** All that the graph and the ledger draw. */
export interface StageModel {
  readonly connections: readonly StageConnection[]
  readonly rooms: readonly StageRoom[]
  readonly edges: readonly StageEdge[]
}

/** Reads the world as the picture needs it. */
export function stageModel(world: World): StageModel {
  const problems = new ProblemIndex(world.violations)
  const edges = stageEdges(world, problems)
  return {
    connections: stageConnections(world, edges, problems),
    rooms: [...world.rooms.values()].map((room) => stageRoom(world, problems, room)),
    edges,
  }
}

/** One room as the picture needs it. */
export function stageRoom(
  { roomOrdinals }: World,
  problems: ProblemIndex,
  { id, name, permanent, members }: WorldRoom,
): StageRoom {
  return {
    id,
    name,
    ordinal: roomOrdinals.get(id) ?? 0,
    permanent,
    count: members.size,
    leftBehind: members.size === 0 && !permanent,
    problem: problems.ofRoom(id),
  }
}
