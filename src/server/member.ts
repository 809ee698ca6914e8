import type { Handshake, ServerSocket } from '#network/sockets.ts'
import type { Route } from '#protocol/routes.ts'
import type { Connection } from '#rooms/connection.ts'
import type { SentLog } from './sentLog.ts'

/** What a client says that comes back. */
export type Resumes = NonNullable<Handshake['resumes']>

/** A socket as the room manager sees it, with what the endpoint remembers about it. */
export class Member implements Connection {
  readonly id: string
  readonly #user: string | undefined
  readonly route: Route
  /** The room that it is asked for whether it may join; null when nothing is awaited. */
  joining: string | null = null
  /** The session that its handshake wants to go on with. */
  readonly resumes: Resumes | null
  /** Its connection is lost, and its seats are kept: what is sent to it is only noted. */
  isAway = false
  readonly #socket: ServerSocket
  /** How much it has said in each room; null while that is nothing. */
  #messages: Map<string, number> | null = null
  #states = new Map<string, unknown>()
  #seat: string
  #sentLog: SentLog | null

  /** With a log it may come back, and be sent what it missed. */
  constructor(socket: ServerSocket, route: Route, sentLog: SentLog | null = null) {
    this.id = socket.id
    this.#seat = socket.id
    this.#sentLog = sentLog
    this.resumes = socket.resumes ?? null
    this.#user = socket.user
    this.route = route
    this.#socket = socket
  }

  /** By what name the others know it: its own id, or that of the connection whose seats it has. */
  get seat(): string {
    return this.#seat
  }

  /** Its person, if the handshake named one; else its seat. */
  get person(): string {
    return this.#user ?? this.#seat
  }

  /** What it was sent; null if it cannot come back. */
  get sentLog(): SentLog | null {
    return this.#sentLog
  }

  /** Goes on in the place of one that was lost: its name, its numbers, its states and its log. */
  takeSeat(lost: Member): void {
    this.#seat = lost.#seat
    this.#messages = lost.#messages
    this.#states = lost.#states
    this.#sentLog = lost.#sentLog
  }

  accept(): void | Promise<void> {
    return this.#socket.accept()
  }

  /** Its socket is closed, or about to be. */
  get isGone(): boolean {
    return this.#socket.state === 'closing' || this.#socket.state === 'closed'
  }

  send(text: string): void | Promise<void> {
    this.#sentLog?.push(text)
    if (this.isAway) return
    const taken = this.#socket.send(text)
    return taken && this.#sentLog ? this.#unlessAway(taken) : taken
  }

  ping(): void {
    this.#socket.ping()
  }

  /** Cuts the connection without a handshake. */
  terminate(): void {
    this.#socket.terminate()
  }

  close(code?: number, reason?: string): void {
    this.#socket.close(code, reason)
  }

  /** The number of this member's next message in a room, from 1. */
  nextSeq(room: string): number {
    this.#messages ??= new Map()
    const seq = (this.#messages.get(room) ?? 0) + 1
    this.#messages.set(room, seq)
    return seq
  }

  /** What was on its way when the connection was lost is in the log. */
  async #unlessAway(taken: Promise<void>): Promise<void> {
    try {
      await taken
    } catch (error) {
      if (!this.isAway) throw error
    }
  }

  /** What it is up to in a room, as it said last; null when it said nothing. */
  stateIn(room: string): unknown {
    return this.#states.get(room) ?? null
  }

  /** From now on it is up to this; null is nothing. */
  setState(room: string, state: unknown): void {
    if (state === null) this.#states.delete(room)
    else this.#states.set(room, state)
  }

  /** Forgets the numbering of a room that it left. */
  forget(room: string): void {
    this.#messages?.delete(room)
  }
}
