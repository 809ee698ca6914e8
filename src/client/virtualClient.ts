import type { ClientSocket, Frame } from '#network/sockets.ts'
import { type BeliefChange, beliefChange } from '#protocol/beliefChange.ts'
import { encodeClientMessage } from '#protocol/clientFrames.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import { readServerFrame } from '#protocol/readServerFrame.ts'
import { type StateChange, StatesTold } from '#protocol/statesTold.ts'
import type { Recorder } from '#trace/recorder.ts'
import type { Resumes } from '#trace/traceEvent.ts'
import { Memory } from './memory.ts'

/** Makes a client: the exact one, or one with a flaw. */
export type ClientMaker = new (
  name: string,
  socket: ClientSocket,
  recorder: Recorder,
  memory: Memory | null,
) => VirtualClient

/**
 * Somebody with a browser: one connection, the words to say on it, and a belief from what it was
 * told. It knows nothing of the server but what arrives.
 */
export class VirtualClient {
  readonly name: string
  readonly socket: ClientSocket
  readonly #recorder: Recorder
  readonly #memory: Memory | null
  readonly #states: StatesTold
  #listens = true

  /** With a `memory` it can come back on another connection, and go on from what it knows. */
  constructor(
    name: string,
    socket: ClientSocket,
    recorder: Recorder,
    memory: Memory | null = null,
  ) {
    this.name = name
    this.socket = socket
    this.#recorder = recorder
    this.#memory = memory
    this.#states = memory?.states ?? new StatesTold()
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

  /** Asks whether the server is there. */
  ping(): void {
    if (this.socket.state === 'open') this.socket.send(encodeClientMessage({ type: 'ping' }))
  }

  /** Says what it is up to in a room, in the place of what it said before. */
  setState(room: string, state: unknown): void {
    this.socket.send(encodeClientMessage({ type: 'state', room, state }))
  }

  /** Gives its connection up for a new one: what it says in the handshake, and what it takes along. */
  comesBack(): { readonly resumes: Resumes; readonly memory: Memory } {
    this.#listens = false
    // Of two that are under way, the one that arrives last would have the seats.
    if (this.socket.state === 'connecting') this.socket.close()
    const memory = this.#memory ?? new Memory(this.socket.id)
    const { session: connection, heard } = memory
    return { resumes: { connection, heard }, memory: memory.taken() }
  }

  /** What it believes of a room becomes otherwise. */
  protected believe(change: BeliefChange): void {
    this.#memory?.changes(change)
    this.#recorder.record({ kind: 'belief', connection: this.socket.id, ...change })
  }

  /** As an application's own heartbeat has it: only a client that is really there answers. */
  #answer(): void {
    if (this.socket.state === 'open') this.socket.send(encodeClientMessage({ type: 'pong' }))
  }

  #hear(frame: Frame): void {
    if (!this.#listens) return
    const message = frame.kind === 'text' ? readServerFrame(frame.text) : null
    if (message?.type === 'resumed') this.#goesOn(message.payload.heard)
    else if (message?.type === 'not_resumed') this.#memory?.begins(this.socket.id)
    this.#memory?.hears()
    if (message) this.#understands(message)
  }

  #understands(message: ServerMessage): void {
    if (message.type === 'ping') this.#answer()
    const change = beliefChange(message)
    if (change) this.believe(change)
    for (const one of this.#states.hears(message)) this.#knows(one)
  }

  /** It is in the rooms that it was in, with whom it knew there. */
  #goesOn(heard: number): void {
    for (const change of this.#memory?.goesOn(heard) ?? []) {
      this.#recorder.record({ kind: 'belief', connection: this.socket.id, ...change })
    }
    for (const one of this.#states.all) this.#knows(one)
  }

  #knows(change: StateChange): void {
    this.#recorder.record({ kind: 'member state', connection: this.socket.id, ...change })
  }
}
