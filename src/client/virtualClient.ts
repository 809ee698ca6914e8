import type { ClientSocket, Frame } from '#network/sockets.ts'
import { type BeliefChange, beliefChange } from '#protocol/beliefChange.ts'
import { encodeClientMessage } from '#protocol/clientFrames.ts'
import { decodeServerFrame } from '#protocol/serverFrames.ts'
import type { Recorder } from '#trace/recorder.ts'

/** Makes a client: the exact one, or one with a flaw. */
export type ClientMaker = new (
  name: string,
  socket: ClientSocket,
  recorder: Recorder,
) => VirtualClient

/**
 * Somebody with a browser: one connection, the words to say on it, and a belief from what it was
 * told. It knows nothing of the server but what arrives.
 */
export class VirtualClient {
  readonly name: string
  readonly socket: ClientSocket
  readonly #recorder: Recorder

  constructor(name: string, socket: ClientSocket, recorder: Recorder) {
    this.name = name
    this.socket = socket
    this.#recorder = recorder
  }

  /** Begins to listen, once; `before` is the same client on its last connection: its page stayed open. */
  listen(_before?: VirtualClient): void {
    this.socket.on('message', (frame) => this.#hear(frame))
  }

  /** Asks to join a room. */
  join(room: string): void {
    this.socket.send(encodeClientMessage({ type: 'join', room }))
  }

  /** Asks to leave a room. */
  leave(room: string): void {
    this.socket.send(encodeClientMessage({ type: 'leave', room }))
  }

  /** Says something in a room; on the room endpoint the text is sent as it is. */
  say(room: string, text: string): void {
    if (this.socket.path !== '/ws') return this.socket.send(text)
    this.socket.send(encodeClientMessage({ type: 'message', room, payload: { text } }))
  }

  /** What it believes of a room becomes otherwise. */
  protected believe(change: BeliefChange): void {
    this.#recorder.record({ kind: 'belief', connection: this.socket.id, ...change })
  }

  /** As an application's own heartbeat has it: only a client that is really there answers. */
  #answer(): void {
    if (this.socket.state === 'open') this.socket.send(encodeClientMessage({ type: 'pong' }))
  }

  #hear(frame: Frame): void {
    const message = frame.kind === 'text' ? decodeServerFrame(frame.text) : null
    if (!message) return
    if (message.type === 'ping') this.#answer()
    const change = beliefChange(message)
    if (change) this.believe(change)
  }
}
