import { VirtualQueue } from '#kernel/eventQueue.ts'
import { connectionId } from '#kernel/ids.ts'
import { Recorder } from '#trace/recorder.ts'
import { Network } from './network.ts'
import type { ClientSocket, Frame, ServerSocket } from './sockets.ts'

/** A network with nothing on it, driven by hand, that writes down what each end hears. */
export class TestNetwork {
  readonly queue = new VirtualQueue()
  readonly recorder = new Recorder(() => this.queue.nowMs)
  readonly network: Network
  readonly heard: string[] = []
  readonly servers: ServerSocket[] = []
  /** What the server does with a handshake. */
  onHandshake: (socket: ServerSocket) => void = (socket) => socket.accept()
  #ordinal = 0

  constructor(seed = 1, latencyMs: readonly [number, number] = [5, 20]) {
    const { queue, recorder } = this
    this.network = new Network({ queue, recorder, seed, latencyMs })
    this.network.listen((socket) => {
      this.servers.push(socket)
      this.heard.push('server: connection')
      socket.onMessage((frame) => this.heard.push(`server: ${words(frame)}`))
      socket.onClose(({ code, reason, wasClean }) => {
        this.heard.push(`server: close ${code} ${wasClean} ${reason}`.trim())
      })
      this.onHandshake(socket)
    })
  }

  get server(): ServerSocket {
    return this.servers.at(-1) as ServerSocket
  }

  /** A client whose handshake is on the way. */
  open(client = 'alice', path = '/ws'): ClientSocket {
    const socket = this.network.open(connectionId(client, ++this.#ordinal), client, path)
    socket.on('open', () => this.heard.push('client: open'))
    socket.on('error', () => this.heard.push('client: error'))
    socket.on('message', (frame) => this.heard.push(`client: ${words(frame)}`))
    socket.on('close', ({ code, reason, wasClean }) => {
      this.heard.push(`client: close ${code} ${wasClean} ${reason}`.trim())
    })
    return socket
  }

  /** A client that is open; what was heard until then is forgotten. */
  opened(client = 'alice', path = '/ws'): ClientSocket {
    const socket = this.open(client, path)
    this.rest()
    this.heard.length = 0
    return socket
  }

  /** Lets everything happen that is due but timers. */
  rest(): void {
    while (!this.queue.quiet) this.queue.take()?.run()
  }

  /** Lets everything happen up to a virtual time, timers included. */
  runTo(atMs: number): void {
    while ((this.queue.nextAtMs() ?? Number.POSITIVE_INFINITY) <= atMs) this.queue.take()?.run()
    this.queue.advanceTo(atMs)
  }
}

function words(frame: Frame): string {
  return frame.kind === 'text' ? frame.text : `binary ${[...frame.bytes].join(',')}`
}
