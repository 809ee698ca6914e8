import type { BroughtSocket } from '#brought/broughtSocket.ts'
import { Listening } from '#brought/modules/listening.ts'
import type { Audience, Rooms } from './audience.ts'
import { Namespace } from './namespace.ts'

/** What `new Server(…)` of `socket.io` makes: it listens nowhere, and the world's connections come to it. */
export class IoServer extends Listening {
  readonly #spaces = new Map<string, Namespace>()
  readonly #main: Namespace

  constructor(options: unknown, made: Listening[]) {
    super(options, made)
    this.#main = this.of('/')
  }

  override readonly speaksEvents = true
  override readonly dialect = 'events'

  /** A namespace, made when it is first spoken of. */
  of(name: string): Namespace {
    const plain = name.startsWith('/') ? name : `/${name}`
    const space = this.#spaces.get(plain) ?? new Namespace(plain)
    this.#spaces.set(plain, space)
    return space
  }

  get sockets(): Namespace {
    return this.#main
  }

  get engine(): object {
    return { clientsCount: this.#main.sockets.size, on: () => undefined, generateId: undefined }
  }

  override get takes(): readonly ((...args: never[]) => unknown)[] {
    return this.#space.listeners
  }

  override welcome(socket: BroughtSocket, request: { readonly url: string }): unknown {
    return this.#space.welcome(socket, request)
  }

  override parted(): void {}

  override get kept(): object {
    const { sockets, adapter } = this.#space
    return { connections: sockets, ...adapter.shown }
  }

  override on(event: string, listener: (...args: never[]) => unknown): this {
    this.#main.on(event, listener as never)
    return this
  }

  use(middleware: never): this {
    this.#main.use(middleware)
    return this
  }

  override emit(event: string, ...args: unknown[]): boolean {
    return this.#main.emit(event, ...args)
  }

  send(...args: unknown[]): this {
    this.#main.send(...args)
    return this
  }

  to(rooms: Rooms): Audience {
    return this.#main.to(rooms)
  }

  in(rooms: Rooms): Audience {
    return this.#main.in(rooms)
  }

  except(rooms: Rooms): Audience {
    return this.#main.except(rooms)
  }

  fetchSockets() {
    return this.#main.fetchSockets()
  }

  allSockets() {
    return this.#main.allSockets()
  }

  socketsJoin(rooms: Rooms): void {
    this.#main.socketsJoin(rooms)
  }

  socketsLeave(rooms: Rooms): void {
    this.#main.socketsLeave(rooms)
  }

  disconnectSockets(close?: boolean): void {
    this.#main.disconnectSockets(close)
  }

  listen(): this {
    return this
  }

  /** What would carry its rooms to other processes carries nothing here. */
  adapter(): this {
    return this
  }

  attach(): this {
    return this
  }

  get volatile(): this {
    return this
  }

  get local(): this {
    return this
  }

  /** Clients come to the main namespace, or to the one where somebody listens. */
  get #space(): Namespace {
    const spaces = [...this.#spaces.values()]
    return spaces.find(({ listeners }) => listeners.length > 0) ?? this.#main
  }
}
