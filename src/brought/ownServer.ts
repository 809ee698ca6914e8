import type { UnjudgedWhy } from '#laws/unjudged.ts'
import type { Frame, ServerSocket } from '#network/sockets.ts'
import { encodeClientMessage } from '#protocol/clientFrames.ts'
import { parseRoute } from '#protocol/routes.ts'
import type { FailurePlace } from '#server/failurePlace.ts'
import { NoSuchAct } from '#server/noSuchAct.ts'
import type { RoomServerOptions } from '#server/roomServerOptions.ts'
import type { ServerUnderTest } from '#server/serverUnderTest.ts'
import { BroughtBooks } from './broughtBooks.ts'
import { BroughtSocket } from './broughtSocket.ts'
import type { OwnHandlers } from './findCode.ts'
import { Identities, type Known } from './identities.ts'
import { CodeRun } from './lines/codeRun.ts'
import { Outgoing } from './outgoing.ts'
import { unjudged } from './unjudged.ts'

type Options = Pick<RoomServerOptions, 'presence' | 'onHandling' | 'onFailure'>

/**
 * Somebody's whole server under test: handlers of its own take sockets as they come. Its rooms are
 * seen where it shows a manager, or keeps maps; it makes no rooms for its owner.
 */
export class OwnServer implements ServerUnderTest {
  readonly manager: BroughtBooks
  readonly #handlers: OwnHandlers
  readonly #options: Options
  readonly #code: CodeRun
  readonly #readsPath: boolean
  readonly #identities = new Identities()
  readonly #registered = new Set<Known>()
  readonly #outgoing = new Outgoing()

  constructor(handlers: OwnHandlers, options: Options = {}, code = new CodeRun()) {
    this.#code = code
    this.#readsPath = /\burl\b|\bpath(?:name)?\b/i.test(
      handlers.text ?? String(handlers.onConnection),
    )
    this.#handlers = handlers
    this.#options = options
    const { manager } = handlers
    const owner = typeof manager === 'object' && manager !== null ? manager : handlers
    const nothing = new Set<string>()
    this.manager = new BroughtBooks(owner, null, {
      identities: this.#identities,
      registered: this.#registered,
      rooms: nothing,
      made: nothing,
    })
  }

  /** The laws that it is not judged by, and why. */
  get unjudged(): ReadonlyMap<string, UnjudgedWhy> {
    return unjudged(this.manager, { persons: this.#options.presence === 'persons' })
  }

  connection(bare: ServerSocket): void {
    const route = parseRoute(bare.path)
    // Who does not look at the path is asked for the room as on `/ws`.
    const asks = this.#readsPath || route?.endpoint !== 'room' ? null : route.room
    if (!route && !this.#readsPath) return bare.close()
    const socket = this.#outgoing.over(bare)
    const { onConnection, onMessage, onClose } = this.#handlers
    const run = (method: string, handler: () => unknown) => this.#run(method, handler, socket.id)
    const watched = new BroughtSocket(socket, {
      onFailure: (where, error) => this.#failed(where, error, socket.id),
      onSendFailed: () => undefined,
    })
    const known = this.#identities.add(watched, socket.id)
    this.#identities.watch(watched, known)
    const hear = (data: string | Uint8Array) => {
      this.#code.for(socket.id, () => watched.tell('message', data))
      if (onMessage) run('onMessage', () => onMessage(watched, data))
    }
    socket.onMessage((frame) => {
      this.#options.onHandling?.(frame)
      hear(asks === null ? dataOf(frame) : saidIn(asks, frame))
    })
    socket.onPong(() => watched.tell('pong'))
    socket.onClose(({ code, reason }) => {
      this.#code.for(socket.id, () => watched.tell('close', code, reason))
      if (onClose) run('onClose', () => onClose(watched, code, reason))
      this.#registered.delete(known)
    })
    run('onConnection', () => onConnection(watched, requestOf(socket.path)))
    watched.accept()
    this.#registered.add(known)
    if (asks !== null) hear(encodeClientMessage({ type: 'join', room: asks }))
  }

  createRoom(): void {
    throw new NoSuchAct()
  }

  removeRoom(): boolean {
    throw new NoSuchAct()
  }

  broadcast(): boolean {
    throw new NoSuchAct()
  }

  stop(): void {}

  #run(method: string, handler: () => unknown, connection: string): void {
    try {
      const result = this.#code.for(connection, handler)
      if (!(result instanceof Promise)) return
      result.catch((error) => this.#failed({ method }, error, connection))
    } catch (error) {
      this.#failed({ method }, error, connection)
    }
  }

  #failed(where: FailurePlace, error: unknown, connection: string): void {
    this.#options.onFailure?.(where, error, connection)
  }
}

/** What a client says in the room of its path, as it would say it on `/ws`. */
function saidIn(room: string, frame: Frame): string | Uint8Array {
  if (frame.kind === 'binary') return frame.bytes
  return encodeClientMessage({ type: 'message', room, payload: { text: frame.text } })
}

/** A request as `http` has it, as far as it can be known. */
function requestOf(path: string): { readonly url: string } {
  const socket = { remoteAddress: '127.0.0.1', remotePort: 0 }
  const request = { url: path, method: 'GET', headers: { host: 'localhost' }, socket }
  return request
}

function dataOf(frame: Frame): string | Uint8Array {
  return frame.kind === 'text' ? frame.text : frame.bytes
}
