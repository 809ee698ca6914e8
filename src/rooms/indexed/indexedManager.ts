import type { Connection } from '#rooms/connection.ts'
import type { ConnectionManagerOptions } from '#rooms/connectionManager.ts'
import { assertText, Delivery } from '#rooms/delivery.ts'
import type { RoomSummary } from '#rooms/room.ts'
import { assertRoomId } from '#rooms/roomId.ts'
import type { RoomManager } from '#rooms/roomManager.ts'
import { RoomsError } from '#rooms/roomsError.ts'
import { IndexedRoom } from './indexedRoom.ts'
import type { Memberships } from './memberships.ts'
import { Registry } from './registry.ts'

/**
 * The reference's other self: the same promises and the same order of everything, with arrays where
 * that has sets. A membership is a place in the room's array, and the connection keeps room and place;
 * to join looks two names up instead of five, to leave two, and to disconnect one, however many rooms.
 *
 * What is traded for it: nothing can be changed but by the acts (`rooms` and `connectionRooms` are to
 * be read), a connection's rooms are looked through one by one, and a membership is two places that
 * must agree, which no reader sees at a glance. Below some thousand connections the reference does.
 */
export class IndexedManager<C extends Connection = Connection>
  extends Delivery<C>
  implements RoomManager<C>
{
  readonly rooms = new Map<string, IndexedRoom<C>>()
  readonly connectionRooms = new Map<C, Memberships<C>>()
  readonly connections = new Registry<C>(this.connectionRooms)
  readonly #nowMs: () => number
  #accepting = new Set<C>()

  constructor(options: ConnectionManagerOptions<C> = {}) {
    super(options)
    this.#nowMs = options.nowMs ?? (() => 0)
  }

  /** One whose handshake needs no waiting is registered at once. */
  connect(connection: C): Promise<void> {
    if (this.connections.has(connection) || this.#accepting.has(connection)) return settled
    const most = this.limits.connectionsMax
    if (this.connections.size + this.#accepting.size >= most) {
      const refusal = new RoomsError('too_many_connections', `there may be ${most} connections`)
      return Promise.reject(refusal)
    }
    this.#accepting.add(connection)
    try {
      const accepted = connection.accept()
      if (accepted) return this.#registerAfter(accepted, connection)
      this.#register(connection)
      return settled
    } catch (error) {
      this.#accepting.delete(connection)
      return Promise.reject(error)
    }
  }

  disconnect(connection: C): string[] {
    const own = this.connectionRooms.get(connection)
    if (!own) {
      this.#accepting.delete(connection)
      return []
    }
    this.dropOutbox(connection)
    this.connections.delete(connection)
    for (let at = 0; at < own.size; at++) {
      this.#goFrom(own.roomAt(at), connection, own.placeAt(at))
    }
    return own.roomIds()
  }

  joinRoom(connection: C, roomId: string): boolean {
    const known = this.rooms.get(roomId)
    if (!known) assertRoomId(roomId, this.limits.roomIdCharsMax)
    const own = this.connectionRooms.get(connection)
    if (!own || (known && own.indexOf(known) >= 0)) return false
    const { roomsPerConnectionMax, roomMembersMax } = this.limits
    if (own.size >= roomsPerConnectionMax) {
      throw new RoomsError(
        'too_many_rooms',
        `a connection may be in ${roomsPerConnectionMax} rooms`,
      )
    }
    if (known && known.size >= roomMembersMax) {
      throw new RoomsError('room_full', `there may be ${roomMembersMax} members in a room`)
    }
    const room = known ?? this.#makeRoom(roomId, roomId, false)
    own.add(room, room.add(connection))
    return true
  }

  leaveRoom(connection: C, roomId: string): boolean {
    const own = this.connectionRooms.get(connection)
    const room = this.rooms.get(roomId)
    const at = own && room ? own.indexOf(room) : -1
    if (!own || !room || at < 0) return false
    const place = own.placeAt(at)
    own.delete(at)
    this.#goFrom(room, connection, place)
    return true
  }

  takeOver(lost: C, connection: C): void {
    const own = this.connectionRooms.get(connection)
    if (!own) return
    const seats = this.connectionRooms.get(lost)
    for (let at = 0; seats && at < seats.size; at++) {
      const room = seats.roomAt(at)
      if (own.indexOf(room) < 0) own.add(room, room.add(connection))
    }
    this.disconnect(lost)
  }

  broadcastToRoom(roomId: string, message: string, { exclude }: { exclude?: C } = {}): number {
    assertText(message)
    const room = this.rooms.get(roomId)
    if (!room) return 0
    const recipients = room.size - (exclude && this.isInRoom(exclude, roomId) ? 1 : 0)
    this.atOnce(() => {
      room.holdPlaces()
      try {
        for (let place = 0; place < room.end; place++) {
          const member = room.at(place)
          if (member && member !== exclude) this.deliver(member, message)
        }
      } finally {
        room.releasePlaces()
      }
    })
    return recipients
  }

  getRoomMembers(roomId: string): Set<C> {
    return new Set(this.rooms.get(roomId))
  }

  isInRoom(connection: C, roomId: string): boolean {
    const room = this.rooms.get(roomId)
    const own = this.connectionRooms.get(connection)
    return room !== undefined && own !== undefined && own.indexOf(room) >= 0
  }

  getRoomCount(roomId: string): number {
    return this.rooms.get(roomId)?.size ?? 0
  }

  getUserRooms(connection: C): Set<string> {
    return new Set(this.connectionRooms.get(connection))
  }

  createRoom(
    roomId: string,
    name: string,
    metadata: Readonly<Record<string, unknown>> = {},
  ): IndexedRoom<C> {
    assertRoomId(roomId, this.limits.roomIdCharsMax)
    if (this.rooms.has(roomId))
      throw new RoomsError('room_taken', `there is a room ${roomId} already`)
    return this.#makeRoom(roomId, name, true, metadata)
  }

  getRoom(roomId: string): IndexedRoom<C> | undefined {
    return this.rooms.get(roomId)
  }

  removeRoom(roomId: string): Set<C> {
    const room = this.rooms.get(roomId)
    const last = this.getRoomMembers(roomId)
    for (const connection of last) {
      const own = this.connectionRooms.get(connection)
      if (own && room) own.delete(own.indexOf(room))
    }
    this.rooms.delete(roomId)
    return last
  }

  listRooms(): RoomSummary[] {
    return Array.from(this.rooms.values(), ({ id, name, metadata, size }) => ({
      ...metadata,
      id,
      name,
      memberCount: size,
    }))
  }

  async #registerAfter(accepted: Promise<void>, connection: C): Promise<void> {
    try {
      await accepted
      this.#register(connection)
    } finally {
      this.#accepting.delete(connection)
    }
  }

  /** Unless it went away while it was being accepted. */
  #register(connection: C): void {
    if (this.#accepting.delete(connection)) this.connections.add(connection)
  }

  /** The room's half of a membership going; the room goes with its last member unless it is kept. */
  #goFrom(room: IndexedRoom<C>, connection: C, place: number): void {
    room.delete(connection, place)
    if (room.size === 0 && !room.permanent) this.rooms.delete(room.id)
  }

  #makeRoom(
    roomId: string,
    name: string,
    permanent: boolean,
    metadata?: Readonly<Record<string, unknown>>,
  ): IndexedRoom<C> {
    if (this.rooms.size >= this.limits.roomsMax) {
      throw new RoomsError('too_many_rooms', `there may be ${this.limits.roomsMax} rooms`)
    }
    const index = this.connectionRooms
    const room = new IndexedRoom(index, roomId, name, permanent, this.#nowMs(), metadata)
    this.rooms.set(roomId, room)
    return room
  }
}

const settled = Promise.resolve()
