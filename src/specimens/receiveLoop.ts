import type { Frame, ServerSocket } from '#network/sockets.ts'

/** The socket was closed while somebody waited to receive. */
export class WebSocketDisconnect extends Error {
  override name = 'WebSocketDisconnect'
}

/** What arrives, to be awaited one after the other, as a handler in Python receives it. */
export class ReceiveLoop {
  #arrived: (Frame | null)[] = []
  readonly #onHandling: (frame: Frame) => void
  #wake: () => void = () => undefined

  /** `onHandling` is told of each frame that is taken. */
  constructor(socket: ServerSocket, onHandling: (frame: Frame) => void = () => undefined) {
    this.#onHandling = onHandling
    socket.onMessage((frame) => this.#push(frame))
    socket.onClose(() => this.#push(null))
  }

  /** What arrived and nobody has asked for; the end of the socket is no frame. */
  get waiting(): number {
    return this.#arrived.filter((arrived) => arrived !== null).length
  }

  /** The next text; throws {@link WebSocketDisconnect} at the end, and an error for a binary frame. */
  async receiveText(): Promise<string> {
    while (this.#arrived.length === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    const frame = this.#arrived.shift()
    if (!frame) throw new WebSocketDisconnect('the socket is closed')
    this.#onHandling(frame)
    if (frame.kind === 'binary') throw new Error("KeyError: 'text'")
    return frame.text
  }

  #push(arrived: Frame | null): void {
    this.#arrived.push(arrived)
    this.#wake()
  }
}
