import type { UnjudgedWhy } from '#laws/unjudged.ts'
import type { Frame, ServerSocket } from '#network/sockets.ts'
import type { FailurePlace } from '#server/failurePlace.ts'
import type { RoomServerOptions } from '#server/roomServer.ts'
import type { ServerUnderTest } from '#server/serverUnderTest.ts'
import { BroughtBooks } from './broughtBooks.ts'
import { BroughtSocket } from './broughtSocket.ts'
import type { OwnHandlers } from './findCode.ts'
import { Identities, type Known } from './identities.ts'
import { Outgoing } from './outgoing.ts'
import { unjudged } from './unjudged.ts'

type Options = Pick<RoomServerOptions, 'onHandling' | 'onFailure'>

/**
 * Somebody's whole server under test: handlers of its own take sockets as they come. Its rooms are
 * seen where it shows a manager, or keeps maps; it makes no rooms for its owner.
 */
export class OwnServer implements ServerUnderTest {
  readonly manager: BroughtBooks
  readonly #handlers: OwnHandlers
  readonly #options: Options
  readonly #identities = new Identities()
  readonly #registered = new Set<Known>()
  readonly #outgoing = new Outgoing()

  constructor(handlers: OwnHandlers, options: Options = {}) {
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
    return unjudged(this.manager)
  }

  connection(bare: ServerSocket): void {
    const socket = this.#outgoing.over(bare)
    const { onConnection, onMessage, onClose } = this.#handlers
    const run = (method: string, handler: () => unknown) => this.#run(method, handler, socket.id)
    const watched = new BroughtSocket(socket, {
      onFailure: (where, error) => this.#failed(where, error, socket.id),
      onSendFailed: () => undefined,
    })
    const known = this.#identities.add(watched, socket.id)
    this.#identities.watch(watched, known)
    socket.onMessage((frame) => {
      this.#options.onHandling?.(frame)
      const data = dataOf(frame)
      watched.tell('message', data)
      if (onMessage) run('onMessage', () => onMessage(watched, data))
    })
    socket.onPong(() => watched.tell('pong'))
    socket.onClose(({ code, reason }) => {
      watched.tell('close', code, reason)
      if (onClose) run('onClose', () => onClose(watched, code, reason))
      this.#registered.delete(known)
    })
    run('onConnection', () => onConnection(watched, { url: socket.path }))
    watched.accept()
    this.#registered.add(known)
  }

  createRoom(): void {
    throw new Error('a server of one’s own is asked by its clients only: it has no createRoom')
  }

  removeRoom(): boolean {
    throw new Error('a server of one’s own is asked by its clients only: it has no removeRoom')
  }

  broadcast(): boolean {
    throw new Error('a server of one’s own is asked by its clients only: it has no broadcast')
  }

  stop(): void {}

  #run(method: string, handler: () => unknown, connection: string): void {
    try {
      const result = handler()
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

function dataOf(frame: Frame): string | Uint8Array {
  return frame.kind === 'text' ? frame.text : frame.bytes
}
