import type { ConnectionId } from '#kernel/ids.ts'
import type { AwaitedParams, Coded } from './codes.ts'
import type { Control, End, EndState, EventOf, Fault, Resumes } from './traceEvent.ts'

/** One end of a connection, as it truly is. */
export interface WorldEnd {
  readonly state: EndState
  /** What its close event carried, once it is closed. */
  readonly close: {
    readonly code: number
    readonly reason: string
    readonly wasClean: boolean
  } | null
}

/** A connection as the network knows it: the truth, whatever the manager believes. */
export interface WorldConnection {
  readonly id: ConnectionId
  readonly client: string
  /** Who it says that it is; several connections may be of one person. */
  readonly user?: string
  /** The session that it wants to go on with. */
  readonly resumes?: Resumes
  /** So many ms the server is to keep its seats, if it is lost. */
  readonly seatMs?: number
  /** The connection whose seats it took: by that name the others know it. */
  readonly seat?: ConnectionId
  readonly path: string
  readonly clientEnd: WorldEnd
  readonly serverEnd: WorldEnd
  readonly faults: readonly Fault[]
  /** When the client's end came to be, in virtual ms. */
  readonly sinceMs: number
}

/** A room as the manager keeps it. */
export interface WorldRoom {
  readonly id: string
  readonly name: string
  readonly permanent: boolean
  readonly metadata: Readonly<Record<string, unknown>>
  /** The room → connections map's entry. */
  readonly members: ReadonlySet<ConnectionId>
}

/** A frame on its way: to one, or to all of a fan-out that it has not reached yet. */
export interface Flight {
  readonly frame: number
  readonly from: End
  readonly text: string | null
  /** Set on the frames of a heartbeat. */
  readonly control: Control | null
  /** A proxy takes it or sent it, in the client's place. */
  readonly proxy: boolean
  readonly bytes: number
  readonly sentAt: number
  /** When it will arrive, by the connection that it travels along; null when nobody knows. */
  readonly dueAt: ReadonlyMap<ConnectionId, number | null>
}

/** Code of the server that waits. */
export interface Awaiting {
  readonly seq: number
  readonly connection: ConnectionId
  /** For its turn with a frame, or for something that it awaits. */
  readonly what: 'handler' | 'await' | 'accept'
  readonly awaited: Coded<AwaitedParams>
  readonly sinceMs: number
}

/** The world as it is after the event `seq`: what `fold` gives. Read it, never change it. */
export interface World {
  /** The last event folded in; -1 before the first. */
  readonly seq: number
  readonly nowMs: number
  /** Every connection there has been, in the order of their making. */
  readonly connections: ReadonlyMap<ConnectionId, WorldConnection>
  /** The newest connection of each client. */
  readonly clients: ReadonlyMap<string, ConnectionId>
  /** The manager's set of connections. */
  readonly registered: ReadonlySet<ConnectionId>
  /** The manager's room → connections map. */
  readonly rooms: ReadonlyMap<string, WorldRoom>
  /** The manager's connection → rooms map. */
  readonly connectionRooms: ReadonlyMap<ConnectionId, ReadonlySet<string>>
  /** What each connection's client believes: room → members. */
  readonly beliefs: ReadonlyMap<ConnectionId, ReadonlyMap<string, ReadonlySet<ConnectionId>>>
  /** What each connection's client knows of the states of others: room → whose → as JSON. */
  readonly memberStates: ReadonlyMap<
    ConnectionId,
    ReadonlyMap<string, ReadonlyMap<ConnectionId, string>>
  >
  /** Every room there has been, numbered as they first appeared; a room keeps its number, and so its colour. */
  readonly roomOrdinals: ReadonlyMap<string, number>
  /** By the seq of the event in which it was sent. */
  readonly flights: ReadonlyMap<number, Flight>
  /** What code of the server waits for, by the seq of its beginning. */
  readonly awaits: ReadonlyMap<number, Awaiting>
  readonly violations: readonly EventOf<'violation'>[]
  /** The step that runs now or ran last; -1 before the first. */
  readonly step: number
}
