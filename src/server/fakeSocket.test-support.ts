import type { ConnectionId } from '#kernel/ids.ts'
import type { CloseInfo, Frame, ServerSocket } from '#network/sockets.ts'

/** The server's end of a socket with nobody behind it: what is sent is kept, what arrives is said. */
export class FakeSocket implements ServerSocket {
  readonly id: ConnectionId
  readonly path: string
  state: ServerSocket['state'] = 'connecting'
  readonly sent: { type: string; payload: Record<string, unknown> }[] = []
  readonly closes: { code: number | undefined; reason: string | undefined }[] = []
  pings = 0
  terminated = false
  hear: (frame: Frame) => void = () => undefined
  pong: () => void = () => undefined
  gone: (info: CloseInfo) => void = () => undefined

  constructor(id: string, path = '/ws') {
    this.id = id as ConnectionId
    this.path = path
  }

  accept(): void {
    this.state = 'open'
  }

  async send(text: string): Promise<void> {
    this.sent.push(JSON.parse(text))
  }

  close(code?: number, reason?: string): void {
    this.closes.push({ code, reason })
  }

  terminate(): void {
    this.terminated = true
  }

  ping(): void {
    this.pings++
  }

  onPong(listener: () => void): void {
    this.pong = listener
  }

  onMessage(listener: (frame: Frame) => void): void {
    this.hear = listener
  }

  onClose(listener: (info: CloseInfo) => void): void {
    this.gone = listener
  }

  /** A client says something. */
  says(message: object): void {
    this.hear({ kind: 'text', text: JSON.stringify(message) })
  }

  join(room: string): void {
    this.says({ type: 'join', payload: { room_id: room } })
  }

  /** Takes what was sent so far. */
  take(): { type: string; payload: Record<string, unknown> }[] {
    return this.sent.splice(0)
  }
}
