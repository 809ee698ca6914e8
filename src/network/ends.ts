import { clientOf, onlyNode } from '#kernel/ids.ts'
import { thrown } from '#kernel/thrown.ts'
import { utf8Bytes } from '#kernel/utf8.ts'
import type { Recorder } from '#trace/recorder.ts'
import { StepRefused } from '#trace/stepRefused.ts'
import { assertClientClose, assertServerClose } from './closeRules.ts'
import type { Pipe } from './pipe.ts'
import type { ClientSocket, ClientSocketEvents, CloseInfo, Frame, ServerSocket } from './sockets.ts'

/** The client's end of a pipe, with a browser's manners. */
export function clientEnd(pipe: Pipe, recorder: Recorder): ClientSocket {
  return {
    id: pipe.id,
    path: pipe.path,
    get state() {
      return pipe.state.client
    },
    get bufferedAmount() {
      return pipe.discardedBytes + pipe.frames.toServerBufferedBytes
    },
    get throttle() {
      return pipe.throttle
    },
    onThrottle: (listener) => {
      pipe.onThrottle = listener
    },
    send: (data) => clientSend(pipe, recorder, data),
    close: (code, reason = '') => {
      assertClientClose(clientOf(pipe.id), code, reason)
      pipe.beginClose('client', code, reason)
    },
    on: (type, listener) => pipe.link.onClient(type, (event) => listener(eventOf(type, event))),
  }
}

function clientSend(pipe: Pipe, recorder: Recorder, data: string | Uint8Array): void {
  const { client } = pipe.state
  if (client === 'connecting') {
    throw new StepRefused({ code: 'not open', params: { client: clientOf(pipe.id) } })
  }
  if (client === 'open') return pipe.frames.sendToServer(data)
  const bytes = typeof data === 'string' ? utf8Bytes(data) : data.length
  pipe.discardedBytes += bytes
  recorder.record({ kind: 'discarded', connection: pipe.id, from: 'client', bytes })
}

function eventOf<K extends keyof ClientSocketEvents>(
  type: K,
  event: unknown,
): ClientSocketEvents[K] {
  if (type === 'message') {
    const { data } = event as { data: string }
    return { kind: 'text', text: data } as ClientSocketEvents[K]
  }
  if (type === 'close') {
    const { code, reason, wasClean } = event as CloseInfo
    return { code, reason, wasClean } as ClientSocketEvents[K]
  }
  return undefined as ClientSocketEvents[K]
}

/** The server's end of a pipe. */
export function serverEnd(pipe: Pipe, recorder: Recorder): ServerSocket {
  return {
    id: pipe.id,
    path: pipe.path,
    ...pipe.handshake,
    get state() {
      return pipe.state.server
    },
    accept: () => pipe.accept(),
    send: (text) => pipe.frames.sendToClient(text),
    close: (code, reason = '') => {
      assertServerClose(code, reason)
      pipe.beginClose('server', code, reason)
    },
    terminate: () => pipe.terminate(),
    ping: () => pipe.frames.ping(),
    onPong: (listener) => {
      pipe.frames.onPong = () => isolated(pipe, recorder, 'pong', listener)
    },
    onMessage: (listener) => pipe.link.onServerMessage((data) => listener(frameOf(data))),
    onClose: (listener) => {
      const earlier = pipe.onServerClose
      pipe.onServerClose = (info) => {
        earlier(info)
        isolated(pipe, recorder, 'close', () => listener(info))
      }
    },
  }
}

function frameOf(data: unknown): Frame {
  if (typeof data === 'string') return { kind: 'text', text: data }
  return { kind: 'binary', bytes: data as Uint8Array }
}

/** A listener that throws harms nobody else. */
function isolated(pipe: Pipe, recorder: Recorder, event: string, call: () => void): void {
  try {
    call()
  } catch (error) {
    recorder.record({
      kind: 'failure',
      where: 'listener',
      params: { end: 'server', event },
      node: onlyNode,
      connection: pipe.id,
      error: thrown(error),
    })
  }
}
