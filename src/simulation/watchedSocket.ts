import type { CloseInfo, Frame, ServerSocket } from '#network/sockets.ts'

/**
 * The server's end, seen by the world: `touched` is called whenever code of the server runs, and
 * `before` whenever it is about to do something that others will see.
 */
export function watchedSocket(
  socket: ServerSocket,
  touched: () => void,
  before: () => void,
): ServerSocket {
  return {
    id: socket.id,
    path: socket.path,
    get state() {
      return socket.state
    },
    accept: () => socket.accept(),
    send: (text: string) => {
      before()
      return settledWith(socket.send(text), touched)
    },
    close: (code?: number, reason?: string) => {
      before()
      socket.close(code, reason)
    },
    terminate: () => {
      before()
      socket.terminate()
    },
    onMessage: (listener: (frame: Frame) => void) =>
      socket.onMessage((frame) => {
        touched()
        listener(frame)
      }),
    onClose: (listener: (info: CloseInfo) => void) =>
      socket.onClose((info) => {
        touched()
        listener(info)
      }),
  }
}

/** What waited for the promise runs after it settled, and may change the books. */
async function settledWith(promise: Promise<void>, touched: () => void): Promise<void> {
  try {
    await promise
  } finally {
    touched()
  }
}
