import { BroughtSocket } from '#brought/broughtSocket.ts'
import { Listening } from '#brought/modules/listening.ts'
import type { RoomSocket } from '#brought/perRoom/roomSocket.ts'
import { ObjectState } from './objectState.ts'
import { roomsKept } from './partyServer.ts'
import type { SocketResponse } from './response.ts'
import { upgradeRequest } from './upgradeRequest.ts'

/** A Durable Object of Cloudflare: one for each room. */
export interface DurableObject {
  fetch(request: object): unknown
  webSocketMessage?(socket: object, message: unknown): unknown
  webSocketClose?(socket: object, code: number, reason: string, wasClean: boolean): unknown
  webSocketError?(socket: object, error: unknown): unknown
}

export type DurableClass = new (state: ObjectState, env: object) => DurableObject

/** A server whose rooms are objects of this class, each with the sockets of its own. */
export class ObjectServer extends Listening {
  readonly #make: DurableClass
  readonly #objects = new Map<
    string,
    { readonly object: DurableObject; readonly state: ObjectState }
  >()
  readonly #paths: readonly string[]

  constructor(make: DurableClass, made: Listening[]) {
    super(null, made)
    this.#make = make
    const text = String(make)
    const named = [...text.matchAll(/['"`](\/[\w/-]+)['"`]/g)].map(([, path = '']) => path)
    this.#paths = ['', ...named]
  }

  override readonly perRoom = true

  override get takes(): readonly ((...args: never[]) => unknown)[] {
    return [this.#make as never]
  }

  override get kept(): object {
    const all = [...this.#objects]
    return {
      rooms: roomsKept(all.map(([room, { object, state }]) => [room, object, state.sockets])),
    }
  }

  override async welcome(socket: BroughtSocket, { url }: { readonly url: string }): Promise<void> {
    const own = socket as RoomSocket
    const { object, state } = this.#objectOf(own.room)
    for (const path of this.#paths) {
      const asked = upgradeRequest(path === '' ? url : `${path}?${url.split('?')[1] ?? ''}`)
      const answer = (await asking(own, () => object.fetch(asked))) as SocketResponse | undefined
      const pair = answer?.webSocket
      if (pair instanceof ClientEnd) return pair.other.carry(own, object, state)
    }
    await own.close(1008)
  }

  #objectOf(room: string) {
    const kept = this.#objects.get(room)
    if (kept) return kept
    const state = new ObjectState(room)
    const made = { object: new this.#make(state, state.env), state }
    this.#objects.set(room, made)
    return made
  }
}

/** Whose request is answered. */
let asker: RoomSocket | null = null

/** What is made of a request before anything is awaited is made for whoever asked. */
function asking<T>(socket: RoomSocket, run: () => T): T {
  asker = socket
  try {
    return run()
  } finally {
    asker = null
  }
}

/** The end that a Durable Object hands to its client. */
class ClientEnd {
  readonly other: ObjectEnd

  constructor(other: ObjectEnd) {
    this.other = other
  }

  accept(): void {}
}

/** `new WebSocketPair()`: the client's end, and the object's, which is carried by a connection later. */
export function socketPair(): object {
  const end = new ObjectEnd()
  return { 0: new ClientEnd(end), 1: end }
}

/** The end of a socket that a Durable Object keeps. */
class ObjectEnd extends BroughtSocket {
  readonly #line: Line
  #attachment: unknown = null
  readonly #asker = asker

  constructor() {
    const line = new Line()
    super(line as never, {
      onFailure: (where, error) => line.failed(where, error),
      onSendFailed: () => undefined,
    })
    this.#line = line
  }

  override get whole(): BroughtSocket {
    return (this.#line.socket ?? this.#asker)?.whole ?? this
  }

  serializeAttachment(value: unknown): void {
    this.#attachment = structuredCopy(value)
  }

  deserializeAttachment(): unknown {
    return structuredCopy(this.#attachment)
  }

  /** From now on it is the end of this connection; who has given it to the object is told by its methods. */
  carry(socket: RoomSocket, object: DurableObject, state: ObjectState): void {
    const sleeps = state.hasAccepted(this)
    state.sockets.add(this)
    this.#line.carriedBy(socket)
    socket.on('message', (data: unknown) =>
      sleeps ? object.webSocketMessage?.(this, data) : this.tell('message', data),
    )
    socket.on('close', async (code: number, reason: string) => {
      // It is told of an end with the socket still in its list.
      state.sockets.delete(this)
      try {
        if (sleeps) await object.webSocketClose?.(this, code, reason, code === 1000)
        else await this.tell('close', code, reason)
      } finally {
        state.forget(this)
      }
    })
  }
}

/** What such an end stands on: what is said before there is a connection waits for it. */
class Line {
  socket: RoomSocket | null = null
  #waiting: (() => void)[] = []
  readonly path = '/'

  get id() {
    return this.socket ? BroughtSocket.idOf(this.socket) : ''
  }

  get state() {
    const { socket } = this
    if (!socket) return 'open'
    return socket.readyState === 1 ? 'open' : 'closed'
  }

  failed(...told: Parameters<ReturnType<typeof BroughtSocket.watchOf>['onFailure']>): void {
    if (this.socket) BroughtSocket.watchOf(this.socket).onFailure(...told)
  }

  carriedBy(socket: RoomSocket): void {
    this.socket = socket
    for (const job of this.#waiting.splice(0)) job()
  }

  accept(): void {}

  send(text: string): Promise<void> {
    return this.#later((socket) => socket.send(text))
  }

  close(code?: number, reason?: string): void {
    this.#later((socket) => socket.close(code, reason)).catch(() => undefined)
  }

  terminate(): void {
    this.close(1006)
  }

  ping(): void {}

  #later(run: (socket: RoomSocket) => Promise<void>): Promise<void> {
    const { socket } = this
    if (socket) return run(socket)
    return new Promise((resolve, reject) => {
      this.#waiting.push(() => {
        if (this.socket) run(this.socket).then(resolve, reject)
      })
    })
  }
}

function structuredCopy(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}
