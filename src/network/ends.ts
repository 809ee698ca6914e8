import { clientOf, onlyNode } from '#kernel/ids.ts'
import { thrown } from '#kernel/thrown.ts'
import { utf8Bytes } from '#kernel/utf8.ts'
import type { Recorder } from '#trace/recorder.ts'
import { StepRefused } from '#trace/stepRefused.ts'
import type { EndState } from '#trace/traceEvent.ts'
import { assertClientClose, assertServerClose } from './closeRules.ts'
import type { Pipe } from './pipe.ts'
import type {
  ClientSocket,
  ClientSocketEvents,
  CloseInfo,
  Frame,
  Handshake,
  ServerSocket,
  Throttle,
} from './sockets.ts'

/** The client's end of a pipe, with a browser's manners. */
export class ClientEnd implements ClientSocket {
  readonly id: ClientSocket['id']
  readonly path: string
  readonly #pipe: Pipe
  readonly #recorder: Recorder

  constructor(pipe: Pipe, recorder: Recorder) {
    this.id = pipe.id
    this.path = pipe.path
    this.#pipe = pipe
    this.#recorder = recorder
  }

  get state(): EndState {
    return this.#pipe.state.client
  }

  get bufferedAmount(): number {
    return this.#pipe.discardedBytes + this.#pipe.frames.toServerBufferedBytes
  }

  get throttle(): Throttle | null {
    return this.#pipe.throttle
  }

  onThrottle(listener: () => void): void {
    this.#pipe.onThrottle = listener
  }

  send(data: string | Uint8Array): void {
    clientSend(this.#pipe, this.#recorder, data)
  }

  close(code?: number, reason = ''): void {
    assertClientClose(clientOf(this.id), code, reason)
    this.#pipe.beginClose('client', code, reason)
  }

  on<K extends keyof ClientSocketEvents>(
    type: K,
    listener: (event: ClientSocketEvents[K]) => void,
  ): void {
    this.#pipe.link.onClient(type, (event) => listener(clientEvent(type, event)))
  }
}

function clientSend(pipe: Pipe, recorder: Recorder, data: string | Uint8Array): void {
  const { client } = pipe.state
  if (client === 'connecting') {
    throw new StepRefused({ code: 'not open', params: { client: clientOf(pipe.id) } })
  }
  if (client === 'open') return pipe.frames.sendToServer(data)
  const bytes = typeof data === 'string' ? utf8Bytes(data) : data.length
  pipe.discardedBytes += bytes
  recorder.record({ kind: 'discarded', connection: pipe.id, from: 'client', bytes })
}

function clientEvent<K extends keyof ClientSocketEvents>(
  type: K,
  event: unknown,
): ClientSocketEvents[K] {
  if (type === 'message') {
    const { data } = event as { data: string }
    return { kind: 'text', text: data } as ClientSocketEvents[K]
  }
  if (type === 'close') {
    const { code, reason, wasClean } = event as CloseInfo
    return { code, reason, wasClean } as ClientSocketEvents[K]
  }
  return undefined as ClientSocketEvents[K]
}

/** The server's end of a pipe. Its fields are plain: another may stand on it as on its prototype. */
export class ServerEnd implements ServerSocket {
  readonly id: ServerSocket['id']
  readonly path: string
  private readonly pipe: Pipe
  private readonly recorder: Recorder

  constructor(pipe: Pipe, recorder: Recorder) {
    this.id = pipe.id
    this.path = pipe.path
    this.pipe = pipe
    this.recorder = recorder
  }

  get user(): Handshake['user'] {
    return this.pipe.handshake.user
  }

  get resumes(): Handshake['resumes'] {
    return this.pipe.handshake.resumes
  }

  get seatMs(): Handshake['seatMs'] {
    return this.pipe.handshake.seatMs
  }

  get state(): EndState {
    return this.pipe.state.server
  }

  accept(): void {
    this.pipe.accept()
  }

  send(text: string): void | Promise<void> {
    return this.pipe.frames.sendToClient(text)
  }

  close(code?: number, reason = ''): void {
    assertServerClose(code, reason)
    this.pipe.beginClose('server', code, reason)
  }

  terminate(): void {
    this.pipe.terminate()
  }

  ping(): void {
    this.pipe.frames.ping()
  }

  onPong(listener: () => void): void {
    this.pipe.frames.onPong = () => isolated(this.pipe, this.recorder, 'pong', listener)
  }

  onMessage(listener: (frame: Frame) => void): void {
    this.pipe.link.onServerMessage((data) => listener(frameIn(data)))
  }

  onClose(listener: (info: CloseInfo) => void): void {
    const { pipe, recorder } = this
    const earlier = pipe.onServerClose
    pipe.onServerClose = (info) => {
      earlier(info)
      isolated(pipe, recorder, 'close', () => listener(info))
    }
  }
}

function frameIn(data: unknown): Frame {
  if (typeof data === 'string') return { kind: 'text', text: data }
  return { kind: 'binary', bytes: data as Uint8Array }
}

/** A listener that throws harms nobody else. */
function isolated(pipe: Pipe, recorder: Recorder, event: string, call: () => void): void {
  try {
    call()
  } catch (error) {
    recorder.record({
      kind: 'failure',
      where: 'listener',
      params: { end: 'server', event },
      node: onlyNode,
      connection: pipe.id,
      error: thrown(error),
    })
  }
}
