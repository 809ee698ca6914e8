import { BroughtSocket } from '#brought/broughtSocket.ts'
import { clientOf } from '#kernel/ids.ts'
import type { ServerSocket } from '#network/sockets.ts'

/** What goes over the one connection for the socket of a room. */
export interface RoomFrame {
  readonly room: string
  /** What the code said; absent where it ended the socket, with this code. */
  readonly said?: string
  readonly ended?: number
}

/** The end of a connection for one room, for code that has a socket for each: it stands over the one there is. */
export class RoomSocket extends BroughtSocket {
  readonly #end: RoomEnd

  constructor(whole: BroughtSocket, room: string) {
    const end = new RoomEnd(whole, room)
    const { onFailure } = BroughtSocket.watchOf(whole)
    // Who cannot be sent to is seen at the connection itself.
    super(end, { onFailure, onSendFailed: () => undefined })
    this.#end = end
  }

  override get whole(): BroughtSocket {
    return this.#end.whole
  }

  get room(): string {
    return this.#end.room
  }

  /** It was told of its end. */
  get isOver(): boolean {
    return this.#end.isOver
  }

  /** The name of its client. */
  get client(): string {
    return clientOf(this.#end.id)
  }

  /** It has come to its end, on either side, and the code is told. */
  ends(code: number, reason: string): Promise<unknown> | undefined {
    if (this.#end.isOver) return undefined
    this.#end.isOver = true
    return this.tell('close', code, reason)
  }
}

/** What a socket of a room stands on. */
class RoomEnd implements ServerSocket {
  readonly whole: BroughtSocket
  readonly room: string
  isOver = false
  #isEnding = false

  constructor(whole: BroughtSocket, room: string) {
    this.whole = whole
    this.room = room
  }

  get id() {
    return BroughtSocket.idOf(this.whole)
  }

  get path(): string {
    return this.whole.url
  }

  get state(): ServerSocket['state'] {
    if (this.isOver || this.whole.readyState > 1) return 'closed'
    return this.#isEnding ? 'closing' : 'open'
  }

  accept(): void {}

  send(said: string): Promise<void> {
    if (this.state !== 'open') return Promise.reject(new Error('the socket is closed'))
    return this.#tell({ room: this.room, said })
  }

  close(code = 1005): void {
    if (this.state !== 'open') return
    this.#isEnding = true
    this.#tell({ room: this.room, ended: code }).catch(() => undefined)
  }

  terminate(): void {
    this.close(1006)
  }

  ping(): void {
    this.whole.ping()
  }

  onPong(): void {}
  onMessage(): void {}
  onClose(): void {}

  #tell(frame: RoomFrame): Promise<void> {
    return this.whole.send(JSON.stringify(frame))
  }
}
