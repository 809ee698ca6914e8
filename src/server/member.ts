import type { ServerSocket } from '#network/sockets.ts'
import type { Route } from '#protocol/routes.ts'
import type { Connection } from '#rooms/connection.ts'

/** A socket as the room manager sees it, with what the endpoint remembers about it. */
export class Member implements Connection {
  readonly id: string
  /** Who it is; nobody but itself, if its handshake did not say. */
  readonly person: string
  readonly route: Route
  /** The room that it is asked for whether it may join; null when nothing is awaited. */
  joining: string | null = null
  readonly #socket: ServerSocket
  #messages = new Map<string, number>()

  constructor(socket: ServerSocket, route: Route) {
    this.id = socket.id
    this.person = socket.user ?? socket.id
    this.route = route
    this.#socket = socket
  }

  accept(): void | Promise<void> {
    return this.#socket.accept()
  }

  /** Its socket is closed, or about to be. */
  get isGone(): boolean {
    return this.#socket.state === 'closing' || this.#socket.state === 'closed'
  }

  send(text: string): void | Promise<void> {
    return this.#socket.send(text)
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
    const seq = (this.#messages.get(room) ?? 0) + 1
    this.#messages.set(room, seq)
    return seq
  }

  /** Forgets the numbering of a room that it left. */
  forget(room: string): void {
    this.#messages.delete(room)
  }
}
