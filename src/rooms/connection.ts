/** The server's end of one WebSocket: all that the pattern needs of it. */
export interface Connection {
  readonly id: string
  /** Completes the handshake; a promise, if that has to be waited for. */
  accept(): void | Promise<void>
  /**
   * Hands the text to the transport. Nothing comes back when it was taken. A promise, when the next
   * text has to wait: it resolves once this one is taken, and rejects when the socket is dead.
   */
  send(text: string): void | Promise<void>
  /** Closes the socket; closing it twice is harmless. */
  close(code?: number, reason?: string): void
}
