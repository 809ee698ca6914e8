/** The server's end of one WebSocket: all that the pattern needs of it. */
export interface Connection {
  readonly id: string
  /** Completes the handshake. */
  accept(): Promise<void>
  /** Resolves when the text was handed to the transport; rejects when the socket is dead. */
  send(text: string): Promise<void>
  /** Closes the socket; closing it twice is harmless. */
  close(code?: number, reason?: string): void
}
