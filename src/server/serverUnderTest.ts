import type { ServerSocket } from '#network/sockets.ts'
import type { JsonObject } from '#protocol/messages.ts'

/** What a manager keeps about a room, as everybody may read it. */
export interface RoomBook {
  readonly name: string
  readonly kept: boolean
  readonly metadata: JsonObject
  readonly connections: ReadonlySet<{ readonly id: string }>
}

/** Both maps of a manager and its connections, as they are. */
export interface Books {
  readonly connections: ReadonlySet<{ readonly id: string }>
  readonly rooms: ReadonlyMap<string, RoomBook>
  readonly connectionRooms: ReadonlyMap<{ readonly id: string }, ReadonlySet<string>>
}

/** A room server as the world meets it: sockets in, frames out, and its books open. */
export interface ServerUnderTest {
  readonly manager: Books
  connection(socket: ServerSocket): void
  createRoom(room: string, name: string, metadata?: JsonObject): void
  removeRoom(room: string): boolean
  /** Ends its timers, when another server takes its place. */
  stop(): void
  broadcast(room: string, text: string, exclude?: string): boolean
}
