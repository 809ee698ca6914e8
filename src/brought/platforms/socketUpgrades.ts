import type { BroughtSocket } from '#brought/broughtSocket.ts'
import { Listening } from '#brought/modules/listening.ts'
import { queryOf } from '#brought/modules/parsedUrl.ts'
import { SocketResponse } from './response.ts'
import { upgradeRequest } from './upgradeRequest.ts'

type Handler = (...args: unknown[]) => unknown

/** A function that answers requests, and makes a socket of one: `Deno.serve(…)`. */
class FetchServer extends Listening {
  readonly #handler: Handler
  readonly #sockets: Map<object, BroughtSocket>

  constructor(handler: Handler, sockets: Map<object, BroughtSocket>, made: Listening[]) {
    super(null, made)
    this.#handler = handler
    this.#sockets = sockets
  }

  override get takes(): readonly ((...args: never[]) => unknown)[] {
    return [this.#handler]
  }

  override welcome(socket: BroughtSocket, { url }: { readonly url: string }): unknown {
    this.clients.add(socket)
    const request = upgradeRequest(url)
    this.#sockets.set(request, socket)
    const answered = this.#handler(request, { remoteAddr: { hostname: '127.0.0.1' } })
    const opened = (answer: unknown) => {
      // It was made no socket of: whoever asked is turned away.
      if (this.#sockets.delete(request)) return socket.close(1006)
      return (answer as SocketResponse | undefined)?.status === 101 && socket.tell('open')
    }
    return answered instanceof Promise ? answered.then(opened) : opened(answered)
  }
}

/** What Deno has for servers of sockets. */
export function denoOf(made: Listening[]): object {
  const sockets = new Map<object, BroughtSocket>()
  const serve = (...args: unknown[]) => {
    const own = args.find((one) => typeof one === 'function')
    const within = args.map((one) => (one as { handler?: unknown } | null)?.handler)
    const handler = own ?? within.find((one) => typeof one === 'function')
    if (typeof handler === 'function') new FetchServer(handler as Handler, sockets, made)
    return { finished: Promise.resolve(), shutdown: () => Promise.resolve(), addr: {} }
  }
  return {
    serve,
    upgradeWebSocket: (request: object) => {
      const socket = sockets.get(request)
      sockets.delete(request)
      return { socket, response: new SocketResponse(null, { status: 101 }) }
    },
    env: { get: () => undefined },
    args: [],
    exit: () => undefined,
    addSignalListener: () => undefined,
  }
}

/** What Hono asks of who takes a socket. */
interface SocketEvents {
  onOpen?(event: object, socket: object): unknown
  onMessage?(event: object, socket: object): unknown
  onClose?(event: object, socket: object): unknown
  onError?(event: object, socket: object): unknown
}

/** `upgradeWebSocket((c) => ({ onOpen, onMessage, onClose }))`, as Hono has it. */
export function honoUpgrade(made: Listening[]): Handler {
  return (...args: unknown[]) => {
    const [events] = args
    if (typeof events !== 'function') return undefined
    const listening = new Listening(null, made)
    const take = async (socket: BroughtSocket, request: { readonly url: string }) => {
      Object.assign(socket, { raw: socket, protocol: null })
      const own: SocketEvents = await events(honoContext(request))
      socket.addEventListener('message', (event) => own.onMessage?.(event, socket))
      socket.addEventListener('close', (event) => own.onClose?.(event, socket))
      socket.addEventListener('error', (event) => own.onError?.(event, socket))
      return own.onOpen?.({ type: 'open' }, socket)
    }
    take.toString = () => String(events)
    listening.on('connection', take as never)
    return () => undefined
  }
}

function honoContext(request: { readonly url: string; readonly params?: object }): object {
  const query = queryOf(request.url)
  const params = (request.params ?? {}) as Readonly<Record<string, string>>
  const of =
    (all: Readonly<Record<string, unknown>>) =>
    (name?: string): unknown =>
      name === undefined ? all : all[name]
  const { headers } = upgradeRequest(request.url) as { headers: { get(name: string): unknown } }
  const own = { url: request.url, path: request.url, raw: upgradeRequest(request.url) }
  const req = { ...own, query: of(query), param: of(params), header: headers.get }
  return { req, env: {}, get: () => undefined, set: () => undefined, var: {} }
}
