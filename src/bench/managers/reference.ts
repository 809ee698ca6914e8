import type { Connection } from '#rooms/connection.ts'
import { ConnectionManager } from '#rooms/connectionManager.ts'
import { IndexedManager } from '#rooms/indexed/indexedManager.ts'
import type { RoomManager } from '#rooms/roomManager.ts'
import type { SetView } from '#rooms/setView.ts'
import type { Candidate, Maker } from './candidate.ts'

class Sink implements Connection {
  readonly id: string

  constructor(id: string) {
    this.id = id
  }

  accept(): void {}

  send(): void {}

  close(): void {}
}

/** Limits that nobody reaches. */
const limits = {
  connectionsMax: Number.POSITIVE_INFINITY,
  roomsMax: Number.POSITIVE_INFINITY,
  roomMembersMax: Number.POSITIVE_INFINITY,
}

/** A manager of the house. */
class Own implements Candidate {
  readonly #all: readonly Connection[]
  readonly #manager: RoomManager

  constructor(connections: number, manager: RoomManager) {
    this.#all = Array.from({ length: connections }, (_, place) => new Sink(`c${place}`))
    this.#manager = manager
  }

  connect(place: number): Promise<void> {
    return this.#manager.connect(this.#at(place))
  }

  disconnect(place: number): void {
    this.#manager.disconnect(this.#at(place))
  }

  join(place: number, room: string): void {
    this.#manager.joinRoom(this.#at(place), room)
  }

  leave(place: number, room: string): void {
    this.#manager.leaveRoom(this.#at(place), room)
  }

  broadcast(room: string, text: string): void {
    this.#manager.broadcastToRoom(room, text)
  }

  /** As it is kept, and as socket.io's are given out; `getUserRooms` would be a copy. */
  roomsOf(place: number): SetView<string> {
    return this.#manager.connectionRooms.get(this.#at(place)) ?? new Set()
  }

  #at(place: number): Connection {
    return this.#all[place] as Connection
  }
}

export const reference: Maker = {
  name: 'reference',
  make: (connections) => new Own(connections, new ConnectionManager({ limits })),
}

export const indexed: Maker = {
  name: 'indexed',
  make: (connections) => new Own(connections, new IndexedManager({ limits })),
}
