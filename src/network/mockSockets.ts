import { Server, WebSocket } from 'mock-socket'
import type { CloseInfo } from './sockets.ts'

/**
 * The only file of a world that knows mock-socket. Every connection has a real `WebSocket` and a real server
 * socket here, and every frame goes through both; but when something happens is decided outside:
 * what mock-socket would do after a timer of its own is handed back as a callback.
 */

type Callback = () => void
type Listener = (event: unknown) => void
type RealServer = InstanceType<typeof Server>
/** Its own types are the DOM's, which this floor does not know. */
type RealEvent = Parameters<WebSocket['dispatchEvent']>[0]
type RealListener = Parameters<WebSocket['addEventListener']>[1]

/** What is leaned on of a server's end, which mock-socket makes as a proxy over the client. */
interface RealServerSocket {
  readonly target: unknown
  send(data: string): void
  on(type: 'message', listener: (data: unknown) => void): void
}

// biome-ignore lint/style/noRestrictedGlobals: its timers are taken from it, so that none is ever set.
const realm = globalThis as unknown as {
  setTimeout: (callback: (context: unknown) => void, ...rest: unknown[]) => unknown
}

/** Does `action`, and hands back what it wanted to do after a timer instead of setting one. */
export function withTimersCaught<T>(action: () => T): { value: T; callbacks: Callback[] } {
  const real = realm.setTimeout
  const callbacks: Callback[] = []
  realm.setTimeout = (callback, _ms, context) => callbacks.push(() => callback(context))
  try {
    return { value: action(), callbacks }
  } finally {
    realm.setTimeout = real
  }
}

/** A real client socket whose events come when they are let through, each listener by itself. */
class HeldWebSocket extends WebSocket {
  letThrough: string | null = null
  onThrow: (type: string, error: unknown) => void = () => undefined

  override dispatchEvent(event: RealEvent, ...args: unknown[]): boolean {
    const held = event.type === 'open' || event.type === 'close' || event.type === 'error'
    if (held && this.letThrough !== event.type) return false
    const listeners = (this.listeners as Record<string, Listener[] | undefined>)[event.type] ?? []
    const told = args.length > 0 ? args[0] : event
    // Who is added meanwhile hears of the next event; who is removed is so in another list.
    for (let i = 0, count = listeners.length; i < count; i++) {
      try {
        listeners[i]?.call(this, told)
      } catch (error) {
        this.onThrow(event.type, error)
      }
    }
    return listeners.length > 0
  }
}

/** One real client socket and its real server socket. */
export class MockLink {
  readonly #socket: HeldWebSocket
  readonly #handshake: Callback
  readonly #nextServerSocket: () => RealServerSocket | undefined
  #serverSocket: RealServerSocket | undefined
  /** The server socket makes this function anew each time it is asked for it. */
  #send: RealServerSocket['send'] = () => undefined

  constructor(
    url: string,
    nextServerSocket: () => RealServerSocket | undefined,
    onThrow: (type: string, error: unknown) => void,
  ) {
    const { value, callbacks } = withTimersCaught(() => new HeldWebSocket(url))
    this.#socket = value
    this.#socket.onThrow = onThrow
    this.#handshake = callbacks[0] ?? (() => undefined)
    this.#nextServerSocket = nextServerSocket
  }

  /** The handshake reaches the server: its socket comes to be. */
  arrive(): void {
    this.#handshake()
    this.#serverSocket = this.#nextServerSocket()
    if (this.#serverSocket) this.#send = this.#serverSocket.send
  }

  /** Listens for what arrives at the server, as it was sent. */
  onServerMessage(listener: (data: unknown) => void): void {
    this.#serverSocket?.on('message', listener)
  }

  /** Listens at the client. */
  onClient(type: string, listener: Listener): void {
    this.#socket.addEventListener(type, listener as unknown as RealListener)
  }

  /** Sends from the client; the callback is the arrival. */
  carry(data: string | Uint8Array): Callback {
    const { callbacks } = withTimersCaught(() => this.#socket.send(data as string))
    return callbacks[0] ?? (() => undefined)
  }

  /** A frame of the server arrives at the client. */
  deliver(text: string): void {
    // Of the socket that it is called on it reads the address only: no need to ask the proxy for that.
    this.#send.call(this.#socket, text)
  }

  /** The client hears that it is open, that it failed, or that it is closed. */
  tellClient(type: 'open' | 'error' | 'close', info?: CloseInfo): void {
    this.#socket.letThrough = type
    this.#socket.dispatchEvent({ type, ...info } as unknown as RealEvent)
    this.#socket.letThrough = null
  }

  /** Both ends are closed: mock-socket forgets them, and nobody hears of it. */
  release(): void {
    const { callbacks } = withTimersCaught(() => this.#socket.close())
    for (const callback of callbacks) callback()
  }
}

let hosts = 0

/** A real mock server. Each has a host of its own, for mock-socket's list of servers is global. */
export class MockEndpoint {
  readonly #url = `ws://world-${++hosts}.roomscope.test/ws`
  readonly #server: RealServer
  #arrived: RealServerSocket[] = []

  constructor() {
    this.#server = new Server(this.#url, { mock: false })
    this.#server.on('connection', (socket) =>
      this.#arrived.push(socket as unknown as RealServerSocket),
    )
  }

  /** Opens a real client socket; its path travels in the query, for mock-socket has no patterns. */
  connect(path: string, onThrow: (type: string, error: unknown) => void): MockLink {
    const url = `${this.#url}?path=${encodeURIComponent(path)}`
    const link = new MockLink(url, () => this.#arrived.shift(), onThrow)
    // Its own list makes closing quadratic, and is not used.
    this.#server.clients().length = 0
    return link
  }

  stop(): void {
    this.#server.stop()
  }
}

/** The pieces of mock-socket that are leaned on. */
export interface MockSocketPieces {
  readonly Server: typeof Server
  readonly WebSocket: typeof WebSocket
}

/**
 * Asserts what this file leans on inside mock-socket: one timer for each construction, send and
 * close; a live list of clients; a server socket that is a proxy over the client. Throws one error.
 */
export function assertMockSocket(pieces: MockSocketPieces = { Server, WebSocket }): void {
  const url = `ws://self-test-${++hosts}.roomscope.test/ws`
  const server = new pieces.Server(url, { mock: false })
  try {
    let proxy: RealServerSocket | undefined
    server.on('connection', (socket) => {
      proxy = socket as unknown as RealServerSocket
    })
    const made = withTimersCaught(() => new pieces.WebSocket(url))
    expectOf(made.callbacks.length === 1, 'making a WebSocket sets one timer')
    expectOf(server.clients().length === 1, 'clients() is the live list')
    made.callbacks[0]?.()
    expectOf(proxy?.target === made.value, 'the server socket is a proxy over the client')
    const sent = withTimersCaught(() => made.value.send('x'))
    expectOf(sent.callbacks.length === 1, 'send() sets one timer')
    const closed = withTimersCaught(() => made.value.close())
    expectOf(closed.callbacks.length === 1, 'close() sets one timer')
  } finally {
    server.stop()
  }
}

function expectOf(holds: boolean, what: string): void {
  if (holds) return
  throw new Error(`mock-socket is not as it should be: ${what}. Install exactly mock-socket@9.3.1.`)
}
