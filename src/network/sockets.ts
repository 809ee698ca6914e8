import type { ConnectionId } from '#kernel/ids.ts'
import type { EndState, Resumes } from '#trace/traceEvent.ts'

/** One WebSocket data frame. */
export type Frame =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary'; readonly bytes: Uint8Array }

/** What a close event carries. */
export interface CloseInfo {
  readonly code: number
  readonly reason: string
  readonly wasClean: boolean
}

/** What a handshake says beside its path, as a token would. */
export interface Handshake {
  /** Who it is; left out, it is nobody but itself. */
  readonly user?: string | undefined
  /** The session that it wants to go on with. */
  readonly resumes?: Resumes | undefined
  /** So many ms its seats are to be kept, if the connection is lost. */
  readonly seatMs?: number | undefined
}

/** The server's end of one connection. A real server's socket can be put behind it as well. */
export interface ServerSocket extends Handshake {
  readonly id: ConnectionId
  /** The path it asked for, such as `/ws/room/general`. */
  readonly path: string
  readonly state: EndState
  /**
   * Completes the handshake; a promise, if that takes its time. It rejects when the handshake fails.
   * Closing before it refuses the handshake instead.
   */
  accept(): void | Promise<void>
  /**
   * Nothing comes back when the transport took the frame. A promise when the next has to wait: it
   * resolves once there is room again, and rejects when the socket is dead or not open.
   */
  send(text: string): void | Promise<void>
  /** Begins the closing handshake; twice, or on a closed socket, it is harmless. */
  close(code?: number, reason?: string): void
  /** Cuts the connection without a handshake. */
  terminate(): void
  /** Sends a ping; a client that still hears and can still be heard answers by itself. */
  ping(): void
  onPong(listener: () => void): void
  onMessage(listener: (frame: Frame) => void): void
  /** Called exactly once, whoever closed. */
  onClose(listener: (info: CloseInfo) => void): void
}

/** The timers of a hidden page run no more often than so, counted from when it was hidden. */
export interface Throttle {
  readonly everyMs: number
  readonly sinceMs: number
}

/** What a client's socket tells its listeners. */
export interface ClientSocketEvents {
  open: undefined
  message: Frame
  error: undefined
  close: CloseInfo
}

/** The client's end of one connection, with a browser's manners. */
export interface ClientSocket {
  readonly id: ConnectionId
  readonly path: string
  readonly state: EndState
  /** Bytes sent but not yet on the way, and those discarded after the end closed, as in a browser. */
  readonly bufferedAmount: number
  /** How the timers of its page are throttled; null for not at all. */
  readonly throttle: Throttle | null
  /** Called when that changes. */
  onThrottle(listener: () => void): void
  /** Throws while connecting; discards, as a browser does, once it is closing or closed. */
  send(data: string | Uint8Array): void
  /** Throws for a code a browser refuses (only 1000 and 3000 to 4999) or a reason over 123 bytes. */
  close(code?: number, reason?: string): void
  on<K extends keyof ClientSocketEvents>(
    type: K,
    listener: (event: ClientSocketEvents[K]) => void,
  ): void
}
