import type { IoSocket } from './ioSocket.ts'
import type { Namespace } from './namespace.ts'

export type Rooms = string | readonly string[]

/** Those whom an event is for: who is in some rooms, and not in others. */
export class Audience {
  readonly #of: Namespace
  readonly #rooms: ReadonlySet<string>
  readonly #except: ReadonlySet<string>

  constructor(
    of: Namespace,
    rooms: ReadonlySet<string> = new Set(),
    except: ReadonlySet<string> = new Set(),
  ) {
    this.#of = of
    this.#rooms = rooms
    this.#except = except
  }

  to(rooms: Rooms): Audience {
    return new Audience(this.#of, with_(this.#rooms, rooms), this.#except)
  }

  in(rooms: Rooms): Audience {
    return this.to(rooms)
  }

  except(rooms: Rooms): Audience {
    return new Audience(this.#of, this.#rooms, with_(this.#except, rooms))
  }

  emit(event: string, ...args: unknown[]): boolean {
    for (const socket of this.#sockets()) socket.emit(event, ...args)
    return true
  }

  send(...args: unknown[]): this {
    this.emit('message', ...args)
    return this
  }

  fetchSockets(): Promise<readonly IoSocket[]> {
    return Promise.resolve(this.#sockets())
  }

  allSockets(): Promise<Set<string>> {
    return Promise.resolve(new Set(this.#sockets().map(({ id }) => id)))
  }

  socketsJoin(rooms: Rooms): void {
    for (const socket of this.#sockets()) socket.join(rooms)
  }

  socketsLeave(rooms: Rooms): void {
    for (const socket of this.#sockets()) for (const room of roomList(rooms)) socket.leave(room)
  }

  disconnectSockets(close?: boolean): void {
    for (const socket of this.#sockets()) socket.disconnect(close)
  }

  /** What says how it is to be sent changes nothing here. */
  get volatile(): this {
    return this
  }

  get local(): this {
    return this
  }

  compress(): this {
    return this
  }

  timeout(): this {
    return this
  }

  #sockets(): readonly IoSocket[] {
    const ids = this.#of.adapter.in(this.#rooms, this.#except)
    return ids.flatMap((id) => this.#of.sockets.get(id) ?? [])
  }
}

export function roomList(rooms: Rooms): readonly string[] {
  return typeof rooms === 'string' ? [rooms] : Array.isArray(rooms) ? rooms : [String(rooms)]
}

function with_(set: ReadonlySet<string>, rooms: Rooms): ReadonlySet<string> {
  return new Set([...set, ...roomList(rooms)])
}
