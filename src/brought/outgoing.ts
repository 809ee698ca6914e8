import { parsedJson } from '#kernel/parsedJson.ts'
import type { ServerSocket } from '#network/sockets.ts'
import { decodeServerFrame } from '#protocol/serverFrames.ts'

/** So much may wait to be said at the end of one stretch of code. */
const waitingMax = 50_000

/**
 * What code says goes out when the stretch of code that says it has come to its end, in order. Nobody
 * can see what is between two statements of it: what its maps are there is nobody's business either.
 */
export class Outgoing {
  /** It has said what the protocol has no word for. */
  saysMore = false
  /** It has ended a connection that did not answer when it was asked whether it is there. */
  gaveUp = false
  #waiting: (() => void)[] = []
  #next = 0

  /** A server's end of a connection, whose words and end wait so; `meant` is what its words are told as. */
  over(socket: ServerSocket, meant: Meant = asMessage): WaitingSocket {
    return new WaitingSocket(socket, this, meant)
  }

  later(job: () => void): void {
    if (this.#waiting.push(job) === 1) Promise.resolve().then(() => this.flush())
  }

  /** Throws when more waits than any room could be told. */
  assertRoom(): void {
    if (this.#waiting.length - this.#next < waitingMax) return
    throw new Error(`${waitingMax} texts wait to be sent, and no more are taken`)
  }

  /** Whatever waits goes out now. */
  flush(): void {
    // A job may say more, and have it go out at once: all of them take from the one list.
    for (let job = this.#waiting[this.#next++]; job; job = this.#waiting[this.#next++]) job()
    this.#waiting = []
    this.#next = 0
  }
}

/** What a text of the server is told to its client as. */
type Meant = (text: string) => readonly string[]

/** A server's end of a connection, over an {@link Outgoing}. */
export class WaitingSocket implements ServerSocket {
  readonly id: ServerSocket['id']
  readonly path: string
  readonly #socket: ServerSocket
  readonly #outgoing: Outgoing
  readonly #meant: Meant
  #ending: 'closing' | 'closed' | null = null
  /** Asked whether it is there, and not heard since. */
  #isAsked = false
  readonly #spared = new Set<string>()

  constructor(socket: ServerSocket, outgoing: Outgoing, meant: Meant) {
    this.id = socket.id
    this.path = socket.path
    this.#socket = socket
    this.#outgoing = outgoing
    this.#meant = meant
  }

  get state(): ServerSocket['state'] {
    const { state } = this.#socket
    return state === 'closed' ? state : (this.#ending ?? state)
  }

  accept(): void | Promise<void> {
    return this.#socket.accept()
  }

  send(text: string): Promise<void> {
    this.#outgoing.assertRoom()
    return new Promise((resolve, reject) => {
      this.#outgoing.later(() => {
        const sent = this.#meant(text).map((said) => this.#sendNow(said))
        for (const one of sent) one?.catch(() => undefined)
        const last = sent.at(-1)
        if (last) last.then(resolve, reject)
        else resolve()
      })
    })
  }

  /** A text that is for the others is not passed on to this one, once. */
  spare(text: string): void {
    this.#spared.add(text)
  }

  #sendNow(said: string): void | Promise<void> {
    if (this.#spared.delete(said)) return
    if (isOfItsOwn(said)) this.#outgoing.saysMore = true
    return this.#socket.send(said)
  }

  /** What the endpoint says is said at once, after all that waits. */
  say(text: string): void | Promise<void> {
    this.#outgoing.flush()
    return this.#socket.send(text)
  }

  /** What the transport ends is ended at once. */
  cut(): void {
    this.#socket.terminate()
  }

  close(code?: number, reason?: string): void {
    this.#ending ??= 'closing'
    this.#outgoing.later(() => this.#socket.close(code, reason))
  }

  terminate(): void {
    this.#ending = 'closed'
    if (this.#isAsked) this.#outgoing.gaveUp = true
    this.#outgoing.later(() => this.#socket.terminate())
  }

  ping(): void {
    this.#isAsked = true
    this.#outgoing.later(() => this.#socket.ping())
  }

  onPong(listener: () => void): void {
    this.#socket.onPong(() => {
      this.#isAsked = false
      listener()
    })
  }

  onMessage(listener: Parameters<ServerSocket['onMessage']>[0]): void {
    this.#socket.onMessage((frame) => {
      this.#isAsked = false
      listener(frame)
    })
  }

  onClose(listener: Parameters<ServerSocket['onClose']>[0]): void {
    this.#socket.onClose(listener)
  }
}

/** An event with its data, `["joined", {…}]`, is the message of that type. */
export function asMessage(text: string): readonly string[] {
  if (!text.startsWith('[')) return [text]
  const [type, data] = (parsedJson(text) ?? []) as unknown[]
  if (typeof type !== 'string' || typeof data !== 'object' || data === null) return [text]
  return [JSON.stringify({ type, ...data })]
}

/** An object that is none of the protocol’s; what is no object at all is a message that was spoilt. */
export function isOfItsOwn(text: string): boolean {
  const value = parsedJson(text)
  return typeof value === 'object' && value !== null && decodeServerFrame(text) === null
}
