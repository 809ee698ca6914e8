import { Adapter } from 'socket.io-adapter'
import type { Candidate, Maker } from './candidate.ts'

class Sink {
  writeToEngine(_packets: readonly string[]): void {}
}

/** What a broadcast reaches, and nothing behind it. */
class Socket {
  readonly client = new Sink()
}

/** The room manager of socket.io, with sockets that do nothing and an encoder that copies nothing. */
class SocketIoRooms implements Candidate {
  readonly #ids: readonly string[]
  readonly #sockets: readonly Socket[]
  readonly #open = new Map<string, Socket>()
  readonly #adapter: Adapter

  constructor(connections: number) {
    this.#ids = Array.from({ length: connections }, (_, place) => `c${place}`)
    this.#sockets = this.#ids.map(() => new Socket())
    const encoder = { encode: ({ data }: { data: string }) => [data] }
    this.#adapter = new Adapter({ name: '/', sockets: this.#open, server: { encoder } })
  }

  /** Where a socket is put into the room of its own id there; that is left out, to its advantage. */
  connect(place: number): void {
    this.#open.set(this.#id(place), this.#sockets[place] as Socket)
  }

  disconnect(place: number): void {
    this.#adapter.delAll(this.#id(place))
    this.#open.delete(this.#id(place))
  }

  join(place: number, room: string): void {
    this.#adapter.addAll(this.#id(place), new Set([room]))
  }

  leave(place: number, room: string): void {
    this.#adapter.del(this.#id(place), room)
  }

  broadcast(room: string, text: string): void {
    this.#adapter.broadcast({ data: text }, { rooms: new Set([room]), except: new Set() })
  }

  roomsOf(place: number): ReadonlySet<string> {
    return this.#adapter.socketRooms(this.#id(place)) ?? new Set()
  }

  #id(place: number): string {
    return this.#ids[place] as string
  }
}

export const socketIoAdapter: Maker = {
  name: 'socket.io-adapter',
  make: (connections) => new SocketIoRooms(connections),
}
