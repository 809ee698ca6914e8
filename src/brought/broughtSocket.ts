import type { ServerSocket } from '#network/sockets.ts'
import type { FailurePlace } from '#server/failurePlace.ts'

/** What readyState says, as in a browser and in `ws`. */
const readyStates = { connecting: 0, open: 1, closing: 2, closed: 3 } as const

type Listener = (...args: never[]) => unknown

/** What somebody's code is told when it fails in a listener of its own. */
export interface SocketWatch {
  readonly onFailure: (where: FailurePlace, error: unknown) => void
  /** A send was rejected. */
  readonly onSendFailed: () => void
}

/**
 * A server's end of a connection, with the manners of those that people write for: `ws`, a browser's,
 * and FastAPI's. Anything may be written on it, an `id` of one's own as well.
 */
export class BroughtSocket {
  id: string
  readonly #socket: ServerSocket
  readonly #watch: SocketWatch
  #listeners = new Map<string, Set<Listener>>()

  readonly CONNECTING = 0
  readonly OPEN = 1
  readonly CLOSING = 2
  readonly CLOSED = 3

  constructor(socket: ServerSocket, watch: SocketWatch) {
    this.id = socket.id
    this.#socket = socket
    this.#watch = watch
  }

  /** The watch over one, for what stands over it. */
  static watchOf(socket: BroughtSocket): SocketWatch {
    return socket.#watch
  }

  /** The world's name for its connection, whatever the code calls it. */
  static idOf(socket: BroughtSocket): ServerSocket['id'] {
    return socket.#socket.id
  }

  /** The connection that it is an end of. */
  get whole(): BroughtSocket {
    return this
  }

  get readyState(): number {
    return readyStates[this.#socket.state]
  }

  /** The path that it asked for. */
  get url(): string {
    return this.#socket.path
  }

  /** Completes the handshake; harmless when that was done. */
  accept(): Promise<void> {
    const accepted = this.#socket.state === 'connecting' ? this.#socket.accept() : undefined
    return accepted ?? Promise.resolve()
  }

  /**
   * Sends a text. Resolves when the transport took it and rejects when it cannot, which may be
   * ignored; `told` is called then with the error, as in `ws`. Throws TypeError for what is no text.
   */
  send(data: unknown, ...more: unknown[]): Promise<void> {
    if (typeof data !== 'string') {
      throw new TypeError(
        `send takes a text, and was given ${data === null ? 'null' : typeof data}`,
      )
    }
    const told = more.find((one) => typeof one === 'function')
    const sent = Promise.resolve(this.#socket.send(data))
    sent.then(
      () => told?.(),
      (error) => {
        if (typeof error === 'object' && error !== null) sendFailures.add(error)
        told?.(error)
        this.#watch.onSendFailed()
        this.tell('error', error)
      },
    )
    return sent
  }

  sendText(text: unknown): Promise<void> {
    return this.send(text)
  }

  send_text(text: unknown): Promise<void> {
    return this.send(text)
  }

  sendJson(value: unknown): Promise<void> {
    return this.send(JSON.stringify(value))
  }

  send_json(value: unknown): Promise<void> {
    return this.sendJson(value)
  }

  sendJSON(value: unknown): Promise<void> {
    return this.sendJson(value)
  }

  close(code?: number, reason?: string): Promise<void> {
    this.#socket.close(code, reason)
    return Promise.resolve()
  }

  /** Cuts the connection without a handshake. */
  terminate(): void {
    this.#socket.terminate()
  }

  ping(): void {
    this.#socket.ping()
  }

  on(type: string, listener: Listener): this {
    const listeners = this.#listeners.get(type) ?? new Set()
    this.#listeners.set(type, listeners.add(listener))
    return this
  }

  addListener(type: string, listener: Listener): this {
    return this.on(type, listener)
  }

  once(type: string, listener: Listener): this {
    const once = (...args: never[]) => {
      this.off(type, once)
      return listener.apply(this, args)
    }
    return this.on(type, once)
  }

  off(type: string, listener: Listener): this {
    this.#listeners.get(type)?.delete(listener)
    return this
  }

  removeListener(type: string, listener: Listener): this {
    return this.off(type, listener)
  }

  removeAllListeners(type?: string): this {
    if (type === undefined) this.#listeners.clear()
    else this.#listeners.delete(type)
    return this
  }

  addEventListener(type: string, listener: (event: object) => unknown): void {
    this.on(type, ((...args: unknown[]) =>
      listener.call(this, socketEvent(type, args))) as Listener)
  }

  /** Sends an event with its arguments, as Socket.IO's sockets do. */
  emit(type: string, ...args: unknown[]): this {
    this.send(JSON.stringify([type, ...args])).catch(() => undefined)
    return this
  }

  /**
   * Calls the listeners of an event, as the transport does; what one throws is told, and the rest are
   * called. Resolves when all that they do is done; nothing when they did it at once.
   */
  tell(type: string, ...args: unknown[]): Promise<unknown> | undefined {
    const begun = [...(this.#listeners.get(type) ?? [])].map((listener) =>
      this.#call(type, () => (listener as (...args: unknown[]) => unknown).apply(this, args)),
    )
    const handler = (this as unknown as Record<string, unknown>)[`on${type}`]
    if (typeof handler === 'function') {
      begun.push(this.#call(type, () => handler.call(this, socketEvent(type, args))))
    }
    const unfinished = begun.filter((one) => one !== undefined)
    return unfinished.length > 0 ? Promise.all(unfinished) : undefined
  }

  /** Whether somebody listens. */
  listensTo(type: string): boolean {
    return (this.#listeners.get(type)?.size ?? 0) > 0 || `on${type}` in this
  }

  #call(type: string, run: () => unknown): Promise<unknown> | undefined {
    const failed = (error: unknown) => this.#watch.onFailure({ listener: type }, error)
    try {
      const result = run()
      if (result instanceof Promise) return result.catch(failed)
    } catch (error) {
      failed(error)
    }
    return undefined
  }
}

const sendFailures = new WeakSet<object>()

/** Whether it is what a send was rejected with. */
export function isSendFailure(error: unknown): boolean {
  return typeof error === 'object' && error !== null && sendFailures.has(error)
}

/** As a browser has it: one object. */
function socketEvent(type: string, args: readonly unknown[]): object {
  if (type === 'message') return { type, data: args[0] }
  if (type === 'close') return { type, code: args[0], reason: args[1], wasClean: args[2] }
  return { type, error: args[0] }
}
