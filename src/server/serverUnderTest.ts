import type { CodeReading } from '#laws/codeReading.ts'
import type { UnjudgedWhy } from '#laws/unjudged.ts'
import type { ServerSocket } from '#network/sockets.ts'
import type { JsonObject } from '#protocol/messages.ts'
import type { SetView } from '#rooms/setView.ts'

/** What a manager keeps about a room, as everybody may read it. */
export interface RoomBook {
  readonly name: string
  readonly permanent: boolean
  readonly metadata: JsonObject
  readonly connections: SetView<{ readonly id: string }>
  /** When it was made, by the clock that the server was given. */
  readonly createdAtMs?: number
}

/** A connection as a server under test keeps it. */
interface Known {
  readonly id: string
}

/**
 * Both maps of a manager and its connections, as they are. What else it may show is optional: a law
 * that needs it is judged where it is shown.
 */
export interface Books {
  readonly connections: SetView<Known>
  readonly rooms: ReadonlyMap<string, RoomBook>
  readonly connectionRooms: ReadonlyMap<Known, SetView<string>>
  /** What waits to be sent to each connection, by one writer: frames, and UTF-16 code units, those of the one being sent included. */
  readonly outboxes?: ReadonlyMap<
    Known,
    { readonly depth: { readonly frames: number; readonly bytes: number } }
  >
  /** How many it says are in a room. */
  getRoomCount?(roomId: string): number
  /** Rooms that stood in it before anybody came: they are the owner’s own. */
  readonly ahead?: ReadonlySet<string>
  /** Its rooms, each with id, name and memberCount (or member_count) among other words. */
  listRooms?(): readonly Readonly<Record<string, unknown>>[]
}

/** A room server as the world meets it: sockets in, frames out, and its books open. */
export interface ServerUnderTest {
  readonly manager: Books
  /** How many frames of each connection arrived and wait to be handled. */
  readonly inboxes?: ReadonlyMap<Known, { readonly waiting: number }>
  /** Those whose heartbeat it listens to; null when it has none. */
  readonly heartbeats?: ReadonlyMap<Known, unknown> | null
  /** Laws that it is not judged by, for it has not what they need; each with the reason. */
  readonly unjudged?: ReadonlyMap<string, UnjudgedWhy>
  /**
   * Whether what no client of its protocol would say, or a ping, has an answer: one that speaks in words of
   * its own need not answer what they do not mean, and may close for it. All is answered where it is left out.
   */
  answersAll?(kind: 'bad' | 'ping'): boolean
  /** What code of somebody's own was taken for. */
  readonly reading?: CodeReading
  connection(socket: ServerSocket): void
  createRoom(room: string, name: string, metadata?: JsonObject): void
  removeRoom(room: string): boolean
  /** The owner takes a connection out of a room; false when it is not in. A server may not offer it. */
  kick?(connection: string, room: string, reason: string): boolean
  /** Nobody lets a connection into a room any more: if it is in, or about to be, it is put out. */
  revoke?(connection: string, room: string, reason: string): void
  /** The owner ends a connection; false when the server has it not. A server may not offer it. */
  disconnect?(connection: string, code: number, reason: string): boolean
  /** Ends its timers, when another server takes its place. */
  stop(): void
  broadcast(room: string, text: string, exclude?: string): boolean
}
