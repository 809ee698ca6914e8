import type { Frame } from '#network/sockets.ts'
import type { ProtocolLimits } from '#protocol/protocolLimits.ts'
import type { RoomLimits } from '#rooms/roomLimits.ts'
import type { FailurePlace } from './failurePlace.ts'
import type { Every } from './heartbeat.ts'
import type { SeatsOptions } from './seats.ts'

export type ServerLimits = ProtocolLimits & RoomLimits

export interface RoomServerOptions {
  readonly limits?: Partial<ServerLimits>
  /** Whether a message comes back to its sender as well. */
  readonly echo?: boolean
  /** Whom a room is told of; connections if left out. */
  readonly presence?: 'connections' | 'persons'
  /** Virtual or real ms between two pings, and what keeps that time; without either there is no heartbeat. */
  readonly heartbeat?: {
    readonly periodMs: number
    readonly every: Every
    /** By frames of the protocol, or by messages, which no proxy answers; frames if left out. */
    readonly by?: 'frames' | 'messages'
  }
  /** How long the seats of one whose connection was lost are kept; left out, they are not. */
  readonly resume?: SeatsOptions
  /** So many messages of a room are told to who joins it; none if left out. */
  readonly historyMessages?: number
  /** Asks whether a connection may join a room; awaited before the join, if it gives a promise. */
  readonly authorize?: (connection: string, room: string) => boolean | Promise<boolean>
  /** The clock for `createdAtMs`. */
  readonly nowMs?: () => number
  /** Told which frame it begins to handle: what follows, follows from that one. */
  readonly onHandling?: (frame: Frame) => void
  /** Told when code of the server threw; the connection and the server go on. */
  readonly onFailure?: (where: FailurePlace, error: unknown, connection?: string) => void
}
