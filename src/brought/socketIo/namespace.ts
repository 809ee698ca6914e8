import type { BroughtSocket } from '#brought/broughtSocket.ts'
import { Audience, type Rooms } from './audience.ts'
import { IoRooms } from './ioRooms.ts'
import { IoSocket } from './ioSocket.ts'

type Listener = (socket: IoSocket) => unknown
type Middleware = (socket: IoSocket, next: (error?: unknown) => void) => unknown

/** What clients of a Socket.IO server come to. */
export class Namespace {
  readonly name: string
  readonly sockets = new Map<string, IoSocket>()
  readonly adapter = new IoRooms()
  readonly #listeners: Listener[] = []
  readonly #middleware: Middleware[] = []

  constructor(name: string) {
    this.name = name
  }

  /** What listens to those who come. */
  get listeners(): readonly Listener[] {
    return this.#listeners
  }

  on(event: string, listener: Listener): this {
    if (event === 'connection' || event === 'connect') this.#listeners.push(listener)
    return this
  }

  use(middleware: Middleware): this {
    this.#middleware.push(middleware)
    return this
  }

  /** Somebody comes: past what stands before the door, then to who listens. */
  async welcome(line: BroughtSocket, request: { readonly url: string }): Promise<void> {
    const socket = new IoSocket(line, this, request)
    for (const middleware of this.#middleware) {
      const refused = await passed(middleware, socket)
      if (refused !== undefined) return void socket.disconnect()
    }
    if (!socket.connected) return
    this.sockets.set(socket.id, socket)
    await Promise.all(this.#listeners.map((listener) => listener.call(this as never, socket)))
  }

  to(rooms: Rooms): Audience {
    return new Audience(this).to(rooms)
  }

  in(rooms: Rooms): Audience {
    return this.to(rooms)
  }

  except(rooms: Rooms): Audience {
    return new Audience(this).except(rooms)
  }

  emit(event: string, ...args: unknown[]): boolean {
    return new Audience(this).emit(event, ...args)
  }

  send(...args: unknown[]): this {
    new Audience(this).send(...args)
    return this
  }

  fetchSockets(): Promise<readonly IoSocket[]> {
    return new Audience(this).fetchSockets()
  }

  allSockets(): Promise<Set<string>> {
    return new Audience(this).allSockets()
  }

  socketsJoin(rooms: Rooms): void {
    new Audience(this).socketsJoin(rooms)
  }

  socketsLeave(rooms: Rooms): void {
    new Audience(this).socketsLeave(rooms)
  }

  disconnectSockets(close?: boolean): void {
    new Audience(this).disconnectSockets(close)
  }

  get volatile(): this {
    return this
  }

  get local(): this {
    return this
  }
}

/** What a middleware has against somebody; undefined when it lets it in. */
function passed(middleware: Middleware, socket: IoSocket): Promise<unknown> {
  return new Promise((resolve, reject) => {
    Promise.resolve(middleware(socket, resolve)).catch(reject)
  })
}
