import type { BroughtSocket } from '#brought/broughtSocket.ts'
import { Emitter } from './emitter.ts'

/** What `new WebSocketServer(…)` makes: it listens nowhere, and the world's connections come to it. */
export class Listening extends Emitter {
  readonly clients = new Set<unknown>()
  readonly options: unknown

  constructor(options: unknown, made: Listening[]) {
    super()
    this.options = options
    made.push(this)
  }

  /** It is spoken to in events with their arguments, whatever its code looks like. */
  readonly speaksEvents: boolean = false

  /** Who is in several rooms has a socket for each of them. */
  readonly perRoom: boolean = false

  /** What has its handlers for methods, and may keep the rooms; null where nothing is known of that. */
  owner: object | null = null

  /** How it is spoken to, whatever its code looks like; null where that is read off the code. */
  readonly dialect: 'events' | 'event-data' | null = null

  /** What takes those who come; none where nobody listens. */
  get takes(): readonly ((...args: never[]) => unknown)[] {
    return this.listeners('connection')
  }

  /** What it keeps of rooms itself; null where that is left to its code. */
  get kept(): object | null {
    return null
  }

  /** Somebody comes; resolves when all that takes it is done. */
  welcome(socket: BroughtSocket, request: { readonly url: string }): unknown {
    this.clients.add(socket)
    const taken = this.listeners('connection').map((take) => take.call(this, socket, request))
    return Promise.all(taken)
  }

  /** Somebody is gone. */
  parted(socket: unknown): void {
    this.clients.delete(socket)
  }

  /** A connection that came by itself is one like any other. */
  handleUpgrade(): void {}

  close(): void {}

  address(): object {
    return { address: '127.0.0.1', family: 'IPv4', port: 0 }
  }
}

/** Where among the globals of a world the servers stand that its code made; no name of the code. */
const madeKey = Symbol('made')

/** Globals in which servers may be made. */
export function withServers(globals: Readonly<Record<string, unknown>>): {
  readonly globals: Readonly<Record<string, unknown>>
  readonly made: Listening[]
} {
  const made: Listening[] = []
  return { globals: { ...globals, [madeKey]: made }, made }
}

/** The list that a server is written into when it is made. */
export function madeIn(globals: Readonly<Record<string, unknown>>): Listening[] {
  return (globals as { readonly [madeKey]?: Listening[] })[madeKey] ?? []
}
