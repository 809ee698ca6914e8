import type { CloseInfo, Frame, ServerSocket } from '#network/sockets.ts'

/** What the world wants to know of a server at work. */
export interface Watch {
  /** Code of the server runs, and may change what it keeps. */
  readonly touched: () => void
  /** It has its turn with a frame, now or when it is let. */
  readonly handle: (frame: Frame, run: () => void) => void
  /** It accepts the handshake, now or when it is let. */
  readonly accept: (run: () => void) => void | Promise<void>
  /** It is about to send. */
  readonly beforeSend: (text: string) => void
  /** What it sent was taken by the transport, or never will be. */
  readonly afterSend: (text: string) => void
  /** It is about to close. */
  readonly beforeClose: () => void
  /** It is about to cut the connection off. */
  readonly beforeTerminate: () => void
}

/** The server's end, seen by the world. */
export function watchedSocket(
  socket: ServerSocket,
  { touched, handle, accept, beforeSend, afterSend, beforeClose, beforeTerminate }: Watch,
): ServerSocket {
  return {
    id: socket.id,
    path: socket.path,
    user: socket.user,
    resumes: socket.resumes,
    get state() {
      return socket.state
    },
    accept: () => {
      const accepted = accept(() => void socket.accept())
      // Who does not wait for it need not hear that it failed.
      accepted?.catch(() => undefined)
      return accepted
    },
    send: (text: string) => {
      beforeSend(text)
      const taken = socket.send(text)
      if (!taken) return afterSend(text)
      return settledWith(taken, () => {
        afterSend(text)
        touched()
      })
    },
    close: (code?: number, reason?: string) => {
      beforeClose()
      socket.close(code, reason)
    },
    terminate: () => {
      beforeClose()
      beforeTerminate()
      socket.terminate()
    },
    ping: () => socket.ping(),
    onPong: (listener: () => void) =>
      socket.onPong(() => {
        touched()
        listener()
      }),
    onMessage: (listener: (frame: Frame) => void) =>
      socket.onMessage((frame) => {
        handle(frame, () => {
          touched()
          listener(frame)
        })
      }),
    onClose: (listener: (info: CloseInfo) => void) =>
      socket.onClose((info) => {
        touched()
        listener(info)
      }),
  }
}

/** What waited for the promise runs after it settled, and may change the books. */
async function settledWith(promise: Promise<void>, settled: () => void): Promise<void> {
  try {
    await promise
  } finally {
    settled()
  }
}
