import type { Connection } from './connection.ts'
import { assertText, Delivery, type DeliveryOptions } from './delivery.ts'
import { Room, type RoomSummary } from './room.ts'
import { assertRoomId } from './roomId.ts'
import { RoomsError } from './roomsError.ts'

export interface ConnectionManagerOptions<C extends Connection> extends DeliveryOptions<C> {
  /** The clock that `createdAtMs` is read from, in ms. */
  readonly nowMs?: () => number
}

/**
 * Who is connected, and who is in which room. Two maps that must agree: room → connections, to
 * reach the members of a room, and connection → rooms, to clean up when a connection goes.
 *
 * Every decision is synchronous: no await stands between looking and changing, so nothing can come
 * between. How texts are sent, and what becomes of who cannot take them, is its base's: Delivery.
 */
export class ConnectionManager<C extends Connection = Connection> extends Delivery<C> {
  readonly connections = new Set<C>()
  readonly rooms = new Map<string, Room<C>>()
  readonly connectionRooms = new Map<C, Set<string>>()
  readonly #nowMs: () => number
  #accepting = new Set<C>()

  constructor(options: ConnectionManagerOptions<C> = {}) {
    super(options)
    this.#nowMs = options.nowMs ?? (() => 0)
  }

  /**
   * Accepts a connection and registers it, unless it went away while it was being accepted.
   * Throws RoomsError `too_many_connections` before accepting. Connecting twice is harmless.
   */
  async connect(connection: C): Promise<void> {
    if (this.connections.has(connection) || this.#accepting.has(connection)) return
    if (this.connections.size + this.#accepting.size >= this.limits.connectionsMax) {
      const most = this.limits.connectionsMax
      throw new RoomsError('too_many_connections', `there may be ${most} connections`)
    }
    this.#accepting.add(connection)
    try {
      await connection.accept()
      if (this.#accepting.has(connection)) this.#register(connection)
    } finally {
      this.#accepting.delete(connection)
    }
  }

  /**
   * Forgets a connection, in both directions, and returns the rooms it was in, so that each can be
   * told. Once is enough; twice is harmless and returns none. Doesn't close the socket.
   */
  disconnect(connection: C): string[] {
    this.#accepting.delete(connection)
    this.connections.delete(connection)
    this.dropOutbox(connection)
    const rooms = [...(this.connectionRooms.get(connection) ?? [])]
    this.connectionRooms.delete(connection)
    for (const roomId of rooms) this.removeFromRoom(roomId, connection)
    return rooms
  }

  /**
   * Puts a connection into a room, which is made when there is none. False when it is not connected
   * or already in. Throws RoomsError, changing nothing, for a bad room id or beyond a limit.
   */
  joinRoom(connection: C, roomId: string): boolean {
    const known = this.rooms.get(roomId)
    if (!known) assertRoomId(roomId, this.limits.roomIdCharsMax)
    const own = this.connectionRooms.get(connection)
    if (!own || own.has(roomId)) return false
    if (own.size >= this.limits.roomsPerConnectionMax) {
      const most = this.limits.roomsPerConnectionMax
      throw new RoomsError('too_many_rooms', `a connection may be in ${most} rooms`)
    }
    if (known && known.connections.size >= this.limits.roomMembersMax) {
      const most = this.limits.roomMembersMax
      throw new RoomsError('room_full', `there may be ${most} members in a room`)
    }
    const room = known ?? this.#makeRoom(roomId, roomId, false)
    room.connections.add(connection)
    own.add(room.id)
    return true
  }

  /**
   * Puts a connection into all rooms of one that was lost, in its place, and forgets that one. Nobody
   * comes and nobody goes by it.
   */
  takeOver(lost: C, connection: C): void {
    const own = this.connectionRooms.get(connection)
    if (!own) return
    for (const roomId of this.getUserRooms(lost)) {
      this.rooms.get(roomId)?.connections.add(connection)
      own.add(roomId)
    }
    this.disconnect(lost)
  }

  /** Takes a connection out of one room; it stays connected. False when it was not in. */
  leaveRoom(connection: C, roomId: string): boolean {
    if (!this.connectionRooms.get(connection)?.delete(roomId)) return false
    this.removeFromRoom(roomId, connection)
    return true
  }

  /**
   * Sends to the members of this moment, all in one step; returns how many. Nobody's slowness is
   * waited for, and who turns out to be dead is evicted after the last one was reached.
   */
  broadcastToRoom(roomId: string, message: string, { exclude }: { exclude?: C } = {}): number {
    assertText(message)
    const room = this.rooms.get(roomId)
    if (!room) return 0
    const { connections } = room
    const recipients = connections.size - (exclude && connections.has(exclude) ? 1 : 0)
    this.atOnce(() => {
      for (const member of connections) if (member !== exclude) this.deliver(member, message)
    })
    return recipients
  }

  /** The members of a room, as a copy; empty when there is no such room. */
  getRoomMembers(roomId: string): Set<C> {
    return new Set(this.rooms.get(roomId)?.connections)
  }

  /** Whether a connection is in a room. */
  isInRoom(connection: C, roomId: string): boolean {
    return this.rooms.get(roomId)?.connections.has(connection) ?? false
  }

  /** How many are in a room; never kept apart from the members, so it cannot drift. */
  getRoomCount(roomId: string): number {
    return this.rooms.get(roomId)?.connections.size ?? 0
  }

  /** The rooms a connection is in, as a copy. */
  getUserRooms(connection: C): Set<string> {
    return new Set(this.connectionRooms.get(connection))
  }

  /**
   * Makes a room that stays when it empties. Throws RoomsError, changing nothing, for a bad id, an
   * id that is taken, or beyond the limit.
   */
  createRoom(
    roomId: string,
    name: string,
    metadata: Readonly<Record<string, unknown>> = {},
  ): Room<C> {
    assertRoomId(roomId, this.limits.roomIdCharsMax)
    if (this.rooms.has(roomId))
      throw new RoomsError('room_taken', `there is a room ${roomId} already`)
    return this.#makeRoom(roomId, name, true, metadata)
  }

  /** The room, or undefined. */
  getRoom(roomId: string): Room<C> | undefined {
    return this.rooms.get(roomId)
  }

  /** Removes a room, and returns its last members, who are to be told. */
  removeRoom(roomId: string): Set<C> {
    const members = this.getRoomMembers(roomId)
    for (const connection of members) this.connectionRooms.get(connection)?.delete(roomId)
    this.rooms.delete(roomId)
    return members
  }

  /** All rooms. Metadata can never overwrite id, name or memberCount. */
  listRooms(): RoomSummary[] {
    return [...this.rooms.values()].map(({ id, name, metadata, connections }) => ({
      ...metadata,
      id,
      name,
      memberCount: connections.size,
    }))
  }

  /** The room's half of a membership going; the room goes with its last member unless it is kept. */
  protected removeFromRoom(roomId: string, connection: C): void {
    const room = this.rooms.get(roomId)
    if (!room) return
    room.connections.delete(connection)
    if (room.connections.size === 0 && !room.permanent) this.rooms.delete(roomId)
  }

  #register(connection: C): void {
    this.connections.add(connection)
    this.connectionRooms.set(connection, new Set())
  }

  #makeRoom(
    roomId: string,
    name: string,
    permanent: boolean,
    metadata?: Readonly<Record<string, unknown>>,
  ): Room<C> {
    if (this.rooms.size >= this.limits.roomsMax) {
      throw new RoomsError('too_many_rooms', `there may be ${this.limits.roomsMax} rooms`)
    }
    const room = new Room<C>(roomId, name, permanent, this.#nowMs(), metadata)
    this.rooms.set(roomId, room)
    return room
  }
}
