import { base64 } from '@scure/base'
import type { QueuedEvent } from '#kernel/eventQueue.ts'
import type { ConnectionId } from '#kernel/ids.ts'
import { toWellFormed, utf8Bytes } from '#kernel/utf8.ts'
import type { LostCode, SendFailedCode } from '#trace/codes.ts'
import type { Recorder } from '#trace/recorder.ts'
import type { Control, End, EventOf, Happening } from '#trace/traceEvent.ts'
import type { Hop } from './lane.ts'
import type { Pipe } from './pipe.ts'

/** Bytes that the transport takes of what is not read before a send has to wait, as a kernel's buffers do. */
const transportBytesMax = 65_536

type Content = Pick<EventOf<'sent'>, 'text' | 'binary' | 'control' | 'proxy'>

/** What a frame does where it arrives. */
type Deliver = (content: Content) => void

/** The frames of a connection: data in both directions, and the heartbeat's. */
export class Frames {
  /** Called when a pong arrives at the server's end. */
  onPong: () => void = () => undefined
  readonly #pipe: Pipe
  readonly #recorder: Recorder
  #waiting: { resolve: () => void; reject: (error: Error) => void }[] = []
  /** One for all frames to the client: of these there are many at a time. */
  readonly #toClient: Deliver = ({ text }) => this.#pipe.link.deliver(text ?? '')

  constructor(pipe: Pipe, recorder: Recorder) {
    this.#pipe = pipe
    this.#recorder = recorder
  }

  /** A data frame from the client's end, which must be open. */
  sendToServer(data: string | Uint8Array): void {
    const own = typeof data === 'string' ? saidOnce(data).content.text : data.slice()
    this.#data('client', own, this.#pipe.link.carry(own))
  }

  /** Bytes of the client that the transport did not take: what waits in a browser. */
  get toServerBufferedBytes(): number {
    return Math.max(0, this.#pipe.toServer.unreadBytes - transportBytesMax)
  }

  /** A text frame from the server's end; a promise when the next has to wait, or this one failed. */
  sendToClient(text: string): void | Promise<void> {
    const { state, dead, toClient } = this.#pipe
    if (state.server !== 'open') return this.#failed(state.server)
    if (dead) return this.#failed('dead')
    if (this.#pipe.failsOnce()) return this.#failed('failing')
    this.#data('server', text, this.#toClient)
    // What is only on its way fills no buffer: an instant may be as busy as it likes.
    if (toClient.flowing || toClient.unreadBytes <= transportBytesMax) return
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }))
  }

  /** The server's heartbeat: the client's end answers by itself, if it is reached. */
  ping(): void {
    const { state, dead } = this.#pipe
    if (state.server !== 'open' || dead) return
    if (this.#pipe.proxied) return this.#pingProxy()
    const pong = () => this.#control('client', 'pong', () => this.onPong())
    this.#control('server', 'ping', () => state.client === 'open' && pong())
  }

  /** A proxy on the way answers, whatever became of the client. */
  #pingProxy(): void {
    this.#proxyHop('server', 'ping', () => this.#proxyHop('client', 'pong', () => this.onPong()))
  }

  #proxyHop(from: End, control: Control, deliver: Deliver): void {
    const content = { text: null, control, proxy: true } as const
    this.#travel(from, 0, content, deliver, this.#pipe.toProxy)
  }

  /** The client has read: sends that wait for it may go on. */
  drained(): void {
    if (this.#pipe.toClient.unreadBytes > transportBytesMax) return
    for (const { resolve } of this.#waiting.splice(0)) resolve()
  }

  /** The server's end is closed: what waits to be sent never will be. */
  giveUp(): void {
    for (const { reject } of this.#waiting.splice(0)) reject(new Error(`${this.#pipe.id}: closed`))
  }

  #data(from: End, data: string | Uint8Array, deliver: Deliver): void {
    if (typeof data === 'string') {
      const { bytes, content } = saidOnce(data)
      return this.#travel(from, bytes, content, deliver)
    }
    this.#travel(from, data.length, { text: null, binary: base64.encode(data) }, deliver)
  }

  #control(from: End, control: Control, deliver: Deliver): void {
    this.#travel(from, 0, { text: null, control }, deliver)
  }

  #travel(
    from: End,
    bytes: number,
    content: Content,
    deliver: Deliver,
    lane = from === 'client' ? this.#pipe.toServer : this.#pipe.toClient,
  ): void {
    const to = from === 'client' ? 'server' : 'client'
    const { id } = this.#pipe
    const hop = new FrameHop(this, to, bytes, content, deliver)
    const dueAt = lane.send(hop)
    hop.frame = this.#recorder.record(sentEvent(id, from, content, bytes, dueAt))
  }

  /** A frame reached its end. */
  arrived(to: End, frame: number, content: Content, deliver: Deliver): void {
    const state = content.proxy ? this.#pipe.state.server : this.#pipe.state[to]
    // A browser hears nothing more once it is closing; a server reads until the close frame.
    const deaf = state === 'closed' || (to === 'client' && state === 'closing')
    if (deaf) return this.lost(frame, `${to} ${state}`)
    this.#recorder.turn(frame)
    this.#recorder.begin({ kind: 'delivered', connection: this.#pipe.id, to, frame })
    deliver(content)
  }

  /** A frame never arrives. */
  lost(frame: number, why: LostCode): void {
    this.#recorder.record({ kind: 'lost', connection: this.#pipe.id, frame, why }, frame)
  }

  #failed(why: SendFailedCode): Promise<void> {
    const { id } = this.#pipe
    this.#recorder.record({ kind: 'send failed', connection: id, why })
    return Promise.reject(new Error(`${id}: the socket is ${why}`))
  }
}

/** A text as it travels, and what is the same for all who are sent it. */
interface Said {
  readonly as: string
  readonly bytes: number
  readonly content: { readonly text: string }
}

let said: Said = { as: '', bytes: 0, content: { text: '' } }

/** A fan-out is one text to all: it is looked through once, and on its way there is one of it. */
function saidOnce(as: string): Said {
  if (as !== said.as) {
    const text = toWellFormed(as)
    said = { as, bytes: utf8Bytes(text), content: { text } }
  }
  return said
}

/** A text has no field but itself; written out, it costs no object that is put together of two. */
function sentEvent(
  connection: ConnectionId,
  from: End,
  content: Content,
  bytes: number,
  dueAt: number | null,
): Happening {
  const { text } = content
  if (text !== null) return { kind: 'sent', connection, from, text, bytes, dueAt }
  return { kind: 'sent', connection, from, ...content, bytes, dueAt }
}

/** A frame on its way. There are many at a time, so each is one object and no more. */
class FrameHop implements Hop {
  /** The seq of the event in which it was sent. */
  frame = -1
  due: QueuedEvent | null = null
  readonly bytes: number
  readonly #frames: Frames
  readonly #to: End
  readonly #content: Content
  readonly #deliver: Deliver

  constructor(frames: Frames, to: End, bytes: number, content: Content, deliver: Deliver) {
    this.#frames = frames
    this.#to = to
    this.bytes = bytes
    this.#content = content
    this.#deliver = deliver
  }

  arrive(): void {
    this.#frames.arrived(this.#to, this.frame, this.#content, this.#deliver)
  }

  lose(why: LostCode): void {
    this.#frames.lost(this.frame, why)
  }
}
