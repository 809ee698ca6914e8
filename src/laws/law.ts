import type { ConnectionId } from '#kernel/ids.ts'
import type { DecodedClientFrame } from '#protocol/clientFrames.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import type { EventKind, EventOf } from '#trace/traceEvent.ts'
import type { Court } from './court.ts'

/**
 * One law. `M` are its messages: by their code, what the sentence needs. `connection` and `room` in
 * them say whom it is about, and where.
 */
export interface Law<M> {
  /** Of what one event breaks, the law of the lowest rank is told first. No two have the same. */
  readonly rank: number
  /** Begins to judge a world: what the law looks at, and what it does then. */
  readonly watch: (court: Court<M>) => Looks
}

/** Connections with a send that the transport has not taken. */
export type Waiting = Pick<ReadonlySet<ConnectionId>, 'has' | 'size'>

/** What is looked at. Of each event it is told once the world has it folded in. */
export interface Looks {
  /** Events, by their kind. */
  readonly on?: { readonly [K in EventKind]?: (event: EventOf<K>) => void }
  /** The server hears of a client: a frame, a pong, or what a proxy says in its place. */
  readonly noticed?: (connection: ConnectionId, atMs: number, byProxy: boolean) => void
  /** The server has its turn with a frame of a client; null for one that is binary or too long. */
  readonly received?: (event: EventOf<'delivered'>, frame: DecodedClientFrame | null) => void
  /** The server sends, and not as a heartbeat; null for what is no message of the protocol. */
  readonly sent?: (event: EventOf<'sent'>, message: ServerMessage | null) => void
  /** A frame of the server arrives at a client, which has not heard it yet. */
  readonly heard?: (event: EventOf<'delivered'>, message: ServerMessage | null) => void
  /** The server begins a send, while so many others to the same connection are not taken yet. */
  readonly sendBegins?: (connection: ConnectionId, inFlight: number) => void
  /** The server is about to cut a connection off, without a handshake. */
  readonly cutsOff?: (connection: ConnectionId) => void
  /** A turn of the world is over. */
  readonly turnEnds?: (waiting: Waiting) => void
  /** Nothing is due but timers; code of the server still waits for something for those of `held`. */
  readonly quiet?: (held: ReadonlySet<ConnectionId>) => void
  /** The world did not come to rest in so many turns. */
  readonly restless?: (turns: number) => void
  /** The server was stopped, and so many of its timers go on. */
  readonly serverStopped?: (timers: number) => void
}

/** About one connection. */
export interface OfConnection {
  readonly connection: ConnectionId
}

/** About one room. */
export interface OfRoom {
  readonly room: string
}

/** About one connection in one room. */
export interface OfMember extends OfConnection, OfRoom {}

/** About one connection in one room, and what somebody said there; null is the server's owner. */
export interface OfMessage extends OfMember {
  readonly sender: string | null
}
