import type { ConnectionId } from '#kernel/ids.ts'
import type { CloseInfo, Frame, ServerSocket } from '#network/sockets.ts'
import type { EndState } from '#trace/traceEvent.ts'

/** What the world wants to know of a server at work, of each of its sockets. */
export interface Watch {
  /** Code of the server runs, and may change what it keeps. */
  touched(): void
  /** It has its turn with a frame, now or when it is let. */
  handle(id: ConnectionId, frame: Frame, run: () => void): void
  /** It accepts the handshake, now or when it is let. */
  accept(id: ConnectionId, run: () => void): void | Promise<void>
  /** It is about to send. */
  beforeSend(id: ConnectionId): void
  /** What it sent is not taken by the transport yet. */
  sendWaits(id: ConnectionId, text: string): void
  /** What it sent was taken after all, or never will be. */
  sendSettled(id: ConnectionId, text: string): void
  /** It is about to close. */
  beforeClose(): void
  /** It is about to cut the connection off. */
  beforeTerminate(id: ConnectionId): void
}

/** The server's end, seen by the world. Its fields are plain: another may stand on it as on its prototype. */
export class WatchedSocket implements ServerSocket {
  readonly id: ConnectionId
  readonly path: string
  readonly user: ServerSocket['user']
  readonly resumes: ServerSocket['resumes']
  private readonly socket: ServerSocket
  private readonly watch: Watch

  constructor(socket: ServerSocket, watch: Watch) {
    this.id = socket.id
    this.path = socket.path
    this.user = socket.user
    this.resumes = socket.resumes
    this.socket = socket
    this.watch = watch
  }

  get state(): EndState {
    return this.socket.state
  }

  accept(): void | Promise<void> {
    const accepted = this.watch.accept(this.id, () => void this.socket.accept())
    // Who does not wait for it need not hear that it failed.
    accepted?.catch(() => undefined)
    return accepted
  }

  send(text: string): void | Promise<void> {
    const { id, watch } = this
    watch.beforeSend(id)
    const taken = this.socket.send(text)
    if (!taken) return
    watch.sendWaits(id, text)
    return settledWith(taken, () => {
      watch.sendSettled(id, text)
      watch.touched()
    })
  }

  close(code?: number, reason?: string): void {
    this.watch.beforeClose()
    this.socket.close(code, reason)
  }

  terminate(): void {
    this.watch.beforeClose()
    this.watch.beforeTerminate(this.id)
    this.socket.terminate()
  }

  ping(): void {
    this.socket.ping()
  }

  onPong(listener: () => void): void {
    this.socket.onPong(() => {
      this.watch.touched()
      listener()
    })
  }

  onMessage(listener: (frame: Frame) => void): void {
    this.socket.onMessage((frame) => {
      this.watch.handle(this.id, frame, () => {
        this.watch.touched()
        listener(frame)
      })
    })
  }

  onClose(listener: (info: CloseInfo) => void): void {
    this.socket.onClose((info) => {
      this.watch.touched()
      listener(info)
    })
  }
}

/** What waited for the promise runs after it settled, and may change the books. */
async function settledWith(promise: Promise<void>, settled: () => void): Promise<void> {
  try {
    await promise
  } finally {
    settled()
  }
}
