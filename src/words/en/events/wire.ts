import type { LostCode, RefusedCode, SendFailedCode } from '#trace/codes.ts'

/** What becomes of frames, sends and handshakes. */
export const wire = {
  lost: {
    'connection cut': 'the connection was cut',
    'connection reset': 'the connection was reset',
    'connection closed': 'the connection is closed',
    'client closing': 'the client’s end was closing',
    'client closed': 'the client’s end was closed',
    'server closing': 'the server’s end was closing',
    'server closed': 'the server’s end was closed',
  } satisfies Record<LostCode, string>,
  sendFailed: {
    connecting: 'the socket is connecting',
    closing: 'the socket is closing',
    closed: 'the socket is closed',
    dead: 'the socket is dead',
    failing: 'the transport failed this once',
  } satisfies Record<SendFailedCode, string>,
  refused: {
    'by server': 'it turns the handshake away',
    'in front': 'the handshake is turned away in front of it',
  } satisfies Record<RefusedCode, string>,
}
