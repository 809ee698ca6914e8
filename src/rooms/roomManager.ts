import type { Connection } from './connection.ts'
import type { Delivery } from './delivery.ts'
import type { Room, RoomSummary } from './room.ts'
import type { SetView } from './setView.ts'

/** A room, as whoever asks may look at it. */
export interface RoomView<C extends Connection = Connection> extends Omit<Room<C>, 'connections'> {
  readonly connections: SetView<C>
}

/**
 * What a room server asks of a room manager. `ConnectionManager` answers it with two maps of sets,
 * which is the pattern; `IndexedManager` with arrays, which is faster. What each act promises is
 * said there, and both are held to the same tests.
 */
export interface RoomManager<C extends Connection = Connection>
  extends Pick<Delivery<C>, 'limits' | 'send' | 'atOnce' | 'outboxes' | 'outboxDepth'> {
  readonly connections: SetView<C>
  readonly rooms: ReadonlyMap<string, RoomView<C>>
  readonly connectionRooms: ReadonlyMap<C, SetView<string>>
  connect(connection: C): Promise<void>
  disconnect(connection: C): string[]
  joinRoom(connection: C, roomId: string): boolean
  leaveRoom(connection: C, roomId: string): boolean
  takeOver(lost: C, connection: C): void
  broadcastToRoom(roomId: string, message: string, options?: { exclude?: C }): number
  getRoomMembers(roomId: string): Set<C>
  isInRoom(connection: C, roomId: string): boolean
  getRoomCount(roomId: string): number
  getUserRooms(connection: C): Set<string>
  createRoom(
    roomId: string,
    name: string,
    metadata?: Readonly<Record<string, unknown>>,
  ): RoomView<C>
  getRoom(roomId: string): RoomView<C> | undefined
  removeRoom(roomId: string): Set<C>
  listRooms(): RoomSummary[]
}
