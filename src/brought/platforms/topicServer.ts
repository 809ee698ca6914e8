import type { BroughtSocket } from '#brought/broughtSocket.ts'
import { Listening } from '#brought/modules/listening.ts'
import { bytesOfText, textOfBytes } from './bytes.ts'

export type TopicHandler = (...args: unknown[]) => unknown

/** What takes sockets where they are handed to functions, and told of topics: `Bun.serve`, uWebSockets.js, Elysia. */
export interface TopicHandlers {
  readonly open?: TopicHandler
  readonly message?: TopicHandler
  readonly close?: TopicHandler
  readonly upgrade?: TopicHandler
}

/** How a message comes: as it was sent, in bytes, or as the value that it spells. */
export type MessageForm = 'text' | 'bytes' | 'value'

/** How such a server takes those who come. */
export interface Taking {
  readonly form: MessageForm
  /** What decides over a request, and what the socket is given for its data; null to turn it away. */
  readonly admits: (path: string) => unknown
  /** The texts in which it may be read how clients speak. */
  readonly texts?: readonly TopicHandler[]
}

/** A server whose sockets subscribe to topics, which it keeps itself. */
export class TopicServer extends Listening {
  readonly #handlers: TopicHandlers
  readonly #taking: Taking
  readonly #rooms = new Map<string, Set<BroughtSocket>>()
  readonly #topics = new Map<BroughtSocket, Set<string>>()

  constructor(handlers: TopicHandlers, taking: Taking, made: Listening[]) {
    super(null, made)
    this.#handlers = handlers
    this.#taking = taking
  }

  override get takes(): readonly ((...args: never[]) => unknown)[] {
    const { open, message, close, upgrade } = this.#handlers
    const all = [open, message, close, upgrade, ...(this.#taking.texts ?? [])]
    return all.filter((one) => typeof one === 'function')
  }

  override get kept(): object {
    return { connections: this.clients, rooms: this.#rooms, connectionRooms: this.#topics }
  }

  override welcome(socket: BroughtSocket, { url }: { readonly url: string }): unknown {
    const data = this.#taking.admits(url)
    if (data === null) return socket.close(1006)
    this.clients.add(socket)
    Object.assign(socket, this.#manners(socket, data))
    socket.on('message', (said: string | Uint8Array) => {
      const isBinary = typeof said !== 'string'
      return this.#handlers.message?.(socket, this.#formOf(said), isBinary)
    })
    socket.on('close', (code: number, reason: string) => {
      // Who is gone hears of no topic any more, and may still be asked what it is called.
      for (const topic of [...(this.#topics.get(socket) ?? [])]) this.#leave(socket, topic)
      this.clients.delete(socket)
      return this.#handlers.close?.(socket, code, this.#formOf(reason))
    })
    return this.#handlers.open?.(socket)
  }

  /** Says something to all of a topic. */
  publish(topic: string, message: unknown, except?: BroughtSocket): boolean {
    const sockets = [...(this.#rooms.get(topic) ?? [])].filter((one) => one !== except)
    for (const socket of sockets) socket.send(textOf(message)).catch(() => undefined)
    return sockets.length > 0
  }

  countIn(topic: string): number {
    return this.#rooms.get(topic)?.size ?? 0
  }

  #manners(socket: BroughtSocket, data: unknown): object {
    const publish = (topic: string, message: unknown) => this.publish(topic, message, socket)
    const send = socket.send.bind(socket)
    const own = this.#taking.form === 'bytes' && typeof data === 'object' ? { ...data } : {}
    return {
      ...own,
      ...{ data, raw: socket, publish, publishText: publish, remoteAddress: '127.0.0.1' },
      send: (said: unknown) => send(textOf(said)),
      sendText: send,
      getUserData: () => data,
      subscribe: (topic: string) => this.#join(socket, topic),
      unsubscribe: (topic: string) => this.#leave(socket, topic),
      isSubscribed: (topic: string) => this.#topics.get(socket)?.has(topic) ?? false,
      getTopics: () => [...(this.#topics.get(socket) ?? [])],
      cork: (run: TopicHandler) => run(socket),
      end: (code?: number, reason?: string) => void socket.close(code, reason),
      getBufferedAmount: () => 0,
      getRemoteAddressAsText: () => sentBytes('127.0.0.1'),
    }
  }

  #join(socket: BroughtSocket, topic: string): boolean {
    this.#rooms.set(topic, (this.#rooms.get(topic) ?? new Set()).add(socket))
    this.#topics.set(socket, (this.#topics.get(socket) ?? new Set()).add(topic))
    return true
  }

  #leave(socket: BroughtSocket, topic: string): boolean {
    const members = this.#rooms.get(topic)
    const was = members?.delete(socket) ?? false
    if (members?.size === 0) this.#rooms.delete(topic)
    const topics = this.#topics.get(socket)
    topics?.delete(topic)
    if (topics?.size === 0) this.#topics.delete(socket)
    return was
  }

  #formOf(said: string | Uint8Array): unknown {
    if (typeof said !== 'string') return this.#taking.form === 'bytes' ? said.slice().buffer : said
    if (this.#taking.form === 'bytes') return sentBytes(said)
    if (this.#taking.form === 'text' || !/^\s*[[{]/.test(said)) return said
    try {
      return JSON.parse(said)
    } catch {
      return said
    }
  }
}

function sentBytes(text: string): ArrayBufferLike {
  return bytesOfText(text).slice().buffer
}

/** A value is written as JSON by who takes values; bytes are a text here. */
function textOf(said: unknown): string {
  if (typeof said === 'string') return said
  if (said instanceof ArrayBuffer || ArrayBuffer.isView(said)) return textOfBytes(said)
  return JSON.stringify(said)
}
