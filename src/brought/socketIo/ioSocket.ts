import type { BroughtSocket } from '#brought/broughtSocket.ts'
import { queryOf } from '#brought/modules/parsedUrl.ts'
import { Audience, type Rooms, roomList } from './audience.ts'
import type { Namespace } from './namespace.ts'

type Listener = (...args: never[]) => unknown

/** A client of a Socket.IO server, as its code knows it: over the socket of the world. */
export class IoSocket {
  readonly id: string
  readonly nsp: Namespace
  readonly data: Record<string, unknown> = {}
  readonly handshake: object
  readonly request: object
  connected = true
  readonly #line: BroughtSocket
  readonly #wrapped = new Map<Listener, Listener>()

  constructor(line: BroughtSocket, nsp: Namespace, request: { readonly url: string }) {
    this.id = line.id
    this.nsp = nsp
    this.#line = line
    this.request = request
    const query = queryOf(request.url)
    const address = '127.0.0.1'
    this.handshake = { headers: {}, auth: {}, query, url: request.url, address, xdomain: false }
    line.on('close', () => this.#end('transport close'))
    nsp.adapter.add(this.id, this.id)
  }

  get disconnected(): boolean {
    return !this.connected
  }

  get rooms(): Set<string> {
    return this.nsp.adapter.sids.get(this.id) ?? new Set()
  }

  join(rooms: Rooms): void {
    if (this.connected) for (const room of roomList(rooms)) this.nsp.adapter.add(this.id, room)
  }

  leave(room: string): void {
    this.nsp.adapter.delete(this.id, room)
  }

  leaveAll(): void {
    this.nsp.adapter.deleteAll(this.id)
  }

  /** Everybody else. */
  get broadcast(): Audience {
    return new Audience(this.nsp).except(this.id)
  }

  to(rooms: Rooms): Audience {
    return this.broadcast.to(rooms)
  }

  in(rooms: Rooms): Audience {
    return this.to(rooms)
  }

  except(rooms: Rooms): Audience {
    return this.broadcast.except(rooms)
  }

  /** A function at the end waits for an answer, which no client here gives. */
  emit(event: string, ...args: unknown[]): boolean {
    if (this.connected) this.#line.emit(event, ...args.filter((one) => typeof one !== 'function'))
    return true
  }

  send(...args: unknown[]): this {
    this.emit('message', ...args)
    return this
  }

  write(...args: unknown[]): this {
    return this.send(...args)
  }

  on(event: string, listener: Listener): this {
    const wrapped = (...args: never[]) => listener.apply(this, args)
    this.#wrapped.set(listener, wrapped)
    this.#line.on(event, wrapped)
    return this
  }

  addListener(event: string, listener: Listener): this {
    return this.on(event, listener)
  }

  once(event: string, listener: Listener): this {
    const once = (...args: never[]) => {
      this.off(event, once)
      return listener.apply(this, args)
    }
    return this.on(event, once)
  }

  off(event: string, listener: Listener): this {
    this.#line.off(event, this.#wrapped.get(listener) ?? listener)
    return this
  }

  removeListener(event: string, listener: Listener): this {
    return this.off(event, listener)
  }

  removeAllListeners(event?: string): this {
    if (event !== undefined) this.#line.removeAllListeners(event)
    return this
  }

  disconnect(_close?: boolean): this {
    this.#end('server namespace disconnect')
    this.#line.close().catch(() => undefined)
    return this
  }

  get volatile(): this {
    return this
  }

  compress(): this {
    return this
  }

  timeout(): this {
    return this
  }

  /** It is told that it goes while it is in its rooms, and again when it is in none. */
  #end(reason: string): void {
    if (!this.connected) return
    this.#line.tell('disconnecting', reason)
    this.leaveAll()
    this.connected = false
    this.nsp.sockets.delete(this.id)
    this.#line.tell('disconnect', reason)
  }
}
