import type { JsonObject } from '#protocol/messages.ts'
import type { Member } from '#server/member.ts'
import { type Iteration, iterate } from './iterate.ts'

/** A room of the pattern as it is written: a set, and what the variant with metadata adds. */
export interface AsWrittenRoom {
  readonly name: string
  readonly permanent: boolean
  readonly metadata: JsonObject
  readonly connections: Set<Member>
}

/**
 * The ConnectionManager as tutorials have it, ported faithfully: two defaultdicts, a broadcast that
 * awaits each send in a loop over the live set, and the dead removed in silence.
 */
export class AsWrittenManager {
  readonly connections = new Set<Member>()
  readonly rooms = new Map<string, AsWrittenRoom>()
  readonly connectionRooms = new Map<Member, Set<string>>()
  readonly #iteration: Iteration

  constructor(iteration: Iteration) {
    this.#iteration = iteration
  }

  async connect(websocket: Member): Promise<void> {
    await websocket.accept()
    this.connections.add(websocket)
  }

  disconnect(websocket: Member): void {
    this.connections.delete(websocket)
    const popped = this.connectionRooms.get(websocket) ?? []
    this.connectionRooms.delete(websocket)
    for (const roomId of popped) this.#removeFrom(roomId, websocket)
  }

  joinRoom(websocket: Member, roomId: string): void {
    this.#room(roomId).connections.add(websocket)
    this.#roomsOf(websocket).add(roomId)
  }

  leaveRoom(websocket: Member, roomId: string): void {
    this.#room(roomId)
    this.#roomsOf(websocket).delete(roomId)
    this.#removeFrom(roomId, websocket)
  }

  async broadcastToRoom(roomId: string, message: string, exclude?: Member): Promise<void> {
    const room = this.rooms.get(roomId)
    if (!room) return
    const dead = new Set<Member>()
    for (const websocket of iterate(room.connections, this.#iteration)) {
      if (websocket === exclude) continue
      try {
        await websocket.send(message)
      } catch {
        dead.add(websocket)
      }
    }
    for (const websocket of dead) this.disconnect(websocket)
  }

  getRoomMembers(roomId: string): Set<Member> {
    return new Set(this.rooms.get(roomId)?.connections)
  }

  getRoomCount(roomId: string): number {
    return this.rooms.get(roomId)?.connections.size ?? 0
  }

  getUserRooms(websocket: Member): Set<string> {
    return new Set(this.connectionRooms.get(websocket))
  }

  /** On an id that is taken it drops the room that stood there, members and all. */
  createRoom(roomId: string, name: string, metadata: JsonObject = {}): AsWrittenRoom {
    const room = { name, permanent: true, metadata, connections: new Set<Member>() }
    this.rooms.set(roomId, room)
    return room
  }

  getRoom(roomId: string): AsWrittenRoom | undefined {
    return this.rooms.get(roomId)
  }

  /** The metadata comes last, as `**room.metadata` does, so it has its way. */
  listRooms(): JsonObject[] {
    return [...this.rooms].map(([id, { name, connections, metadata }]) => ({
      id,
      name,
      memberCount: connections.size,
      ...metadata,
    }))
  }

  #removeFrom(roomId: string, websocket: Member): void {
    const room = this.rooms.get(roomId)
    room?.connections.delete(websocket)
    if (room && room.connections.size === 0 && !room.permanent) this.rooms.delete(roomId)
  }

  /** A defaultdict: looking makes. */
  #room(roomId: string): AsWrittenRoom {
    const room = this.rooms.get(roomId)
    if (room) return room
    const made = { name: roomId, permanent: false, metadata: {}, connections: new Set<Member>() }
    this.rooms.set(roomId, made)
    return made
  }

  #roomsOf(websocket: Member): Set<string> {
    const rooms = this.connectionRooms.get(websocket) ?? new Set()
    this.connectionRooms.set(websocket, rooms)
    return rooms
  }
}
