import type { BroughtSocket } from '#brought/broughtSocket.ts'
import { inert } from '#brought/modules/inert.ts'
import { Listening } from '#brought/modules/listening.ts'
import { IoServer } from '#brought/socketIo/ioServer.ts'
import type { IoSocket } from '#brought/socketIo/ioSocket.ts'
import { parsedJson } from '#kernel/parsedJson.ts'

/** What NestJS knows of a gateway by itself. */
interface Gateway {
  afterInit?(server: unknown): unknown
  handleConnection?(socket: unknown, request: unknown): unknown
  handleDisconnect?(socket: unknown): unknown
}

type Class = new (...args: unknown[]) => Gateway
type Answer = (result: unknown) => unknown
type Reply = (result: unknown, acknowledge: unknown) => unknown
type Handler = (body: unknown, acknowledge?: unknown) => unknown
interface Events {
  on(event: string, handler: Handler): unknown
}

/** Says which method of a gateway hears which event of a socket. */
type Listens = (own: Gateway, socket: unknown, events: Events, reply: Reply) => unknown

/** A server that hears `{ "event": …, "data": … }`, as a gateway over `ws` does. */
class EventDataServer extends Listening {
  override readonly dialect = 'event-data'
}

/** Makes a server of a gateway, as NestJS does: over Socket.IO, or over `ws`. */
export function opening(made: Listening[]) {
  return (
    Own: Class,
    fields: readonly string[],
    inject: readonly ((() => new () => unknown) | null)[],
    listens: Listens,
    isOverWs: boolean,
  ): void => {
    const server = isOverWs ? new EventDataServer(null, made) : new IoServer(null, made)
    const own = new Own(...inject.map((find) => (find ? new (find())() : inert())))
    for (const field of fields) Reflect.set(own, field, server)
    server.owner = own
    own.afterInit?.(server)
    if (server instanceof IoServer) {
      server.on('connection', ((socket: IoSocket) => overIo(own, socket, listens)) as never)
    } else {
      server.on('connection', ((socket: BroughtSocket, request: unknown) =>
        overWs({ own, socket, request }, listens)) as never)
    }
  }
}

function overIo(own: Gateway, socket: IoSocket, listens: Listens): unknown {
  const events: Events = { on: (event, handler) => socket.on(event, handler as never) }
  listens(own, socket, events, (result, acknowledge) =>
    settled(
      result,
      (answer) => {
        const said = answerIn(answer)
        if (said) return socket.emit(said.event, said.data)
        if (answer !== undefined && typeof acknowledge === 'function') acknowledge(answer)
      },
      (error) => socket.emit('exception', { status: 'error', message: error.message }),
    ),
  )
  socket.on('disconnect', () => own.handleDisconnect?.(socket))
  return own.handleConnection?.(socket, socket.request)
}

interface OverWs {
  readonly own: Gateway
  readonly socket: BroughtSocket
  readonly request: unknown
}

function overWs({ own, socket, request }: OverWs, listens: Listens): unknown {
  const handlers = new Map<string, Handler>()
  const events: Events = { on: (event, handler) => handlers.set(event, handler) }
  const say = (event: string, data: unknown) => {
    socket.send(JSON.stringify({ event, data })).catch(() => undefined)
  }
  listens(own, socket, events, (result) =>
    settled(
      result,
      (answer) => {
        const said = answerIn(answer)
        if (said) say(said.event, said.data)
      },
      (error) => say('exception', { status: 'error', message: error.message }),
    ),
  )
  socket.on('message', ((text: unknown) => {
    const { event, data } = (parsedJson(String(text)) ?? {}) as { event?: string; data?: unknown }
    return handlers.get(event ?? '')?.(data)
  }) as never)
  socket.on('close', () => own.handleDisconnect?.(socket))
  return own.handleConnection?.(socket, request)
}

/** An error that a client is told of, and that ends nothing. */
export class WsException extends Error {
  override name = 'WsException'

  constructor(what: unknown) {
    super(typeof what === 'string' ? what : JSON.stringify(what))
  }

  getError(): string {
    return this.message
  }
}

/** Answers with a result, at once where it is there; what is refused is told. */
function settled(result: unknown, answer: Answer, refuse: (error: WsException) => void): unknown {
  if (!(result instanceof Promise)) return answer(result)
  return result.then(answer, (error: unknown) => {
    if (!(error instanceof WsException)) throw error
    refuse(error)
  })
}

/** `{ event, data }` is said to the client as it is; all else is an acknowledgement. */
function answerIn(answer: unknown): { readonly event: string; readonly data: unknown } | null {
  if (typeof answer !== 'object' || answer === null) return null
  const { event, data } = answer as { event?: unknown; data?: unknown }
  return typeof event === 'string' ? { event, data } : null
}
