import type { EventQueue, QueuedEvent } from '#kernel/eventQueue.ts'
import { type ConnectionId, onlyNode } from '#kernel/ids.ts'
import type { LostCode, RefusedCode } from '#trace/codes.ts'
import type { Recorder } from '#trace/recorder.ts'
import type { End, EndState } from '#trace/traceEvent.ts'
import { abnormal, noStatus } from './closeRules.ts'
import { FaultyEnds } from './faultyEnds.ts'
import { Frames } from './frames.ts'
import type { Lane } from './lane.ts'
import type { MockLink } from './mockSockets.ts'
import type { CloseInfo, Handshake } from './sockets.ts'

/** How long an end waits for the other's half of a closing handshake (ws 8 and Chromium 156). */
const closeTimeoutMs = { server: 30_000, client: 60_000 } as const

export interface PipeOptions {
  readonly id: ConnectionId
  readonly client: string
  readonly path: string
  readonly handshake: Handshake
  readonly queue: EventQueue
  readonly recorder: Recorder
  readonly link: MockLink
  /** Makes the lane of each direction; `drained` is called whenever something was read. */
  readonly lane: (direction: 'toServer' | 'toClient' | 'toProxy', drained: () => void) => Lane
  /** The handshake is at the server's door. */
  readonly onHandshake: (pipe: Pipe) => void
  /** Both ends are closed. */
  readonly onGone: (pipe: Pipe) => void
}

/**
 * One connection with two ends, each with a state of its own. What one end does reaches the other
 * as an event of the queue; listeners are called from such events only, never from within a call.
 */
export class Pipe extends FaultyEnds {
  readonly path: string
  readonly handshake: Handshake
  readonly link: MockLink
  readonly state: Record<End, EndState> = { client: 'connecting', server: 'connecting' }
  readonly toServer: Lane
  readonly toClient: Lane
  /** What is sent along both lanes. */
  readonly frames: Frames
  /** Called when the server's end is closed. */
  onServerClose: (info: CloseInfo) => void = () => undefined
  /** Bytes that a browser counts as buffered because they were thrown away. */
  discardedBytes = 0
  readonly #options: PipeOptions
  #toProxy: Lane | null = null
  #handshaken = false
  #timers: Partial<Record<End, QueuedEvent>> = {}

  constructor(options: PipeOptions) {
    const { id, path, handshake, link, lane, recorder, client } = options
    super(id, options)
    this.#options = options
    this.path = path
    this.handshake = handshake
    this.link = link
    this.toServer = lane('toServer', () => undefined)
    this.toClient = lane('toClient', () => this.frames.drained())
    this.frames = new Frames(this, recorder)
    const cause = recorder.record({
      kind: 'connecting',
      connection: id,
      client,
      ...handshakeTold(handshake),
      path,
    })
    this.#hop('server', () => this.#handshake(cause))
  }

  /** The server completes the handshake. */
  accept(): void {
    if (this.state.server !== 'connecting') return
    this.state.server = 'open'
    const cause = this.#recorder.record({
      kind: 'accepted',
      connection: this.id,
      node: onlyNode,
    })
    this.#hop('client', () => this.#opened(cause))
  }

  /** An end begins its closing handshake; the other answers. */
  beginClose(end: End, code: number | undefined, reason: string): void {
    if (this.state[end] === 'closing' || this.state[end] === 'closed') return
    if (this.state[end] === 'connecting')
      return end === 'client' ? this.#giveUp() : this.refuse('by server', reason)
    this.state[end] = 'closing'
    const info = { code: code ?? noStatus, reason }
    const cause = this.#recorder.record({ kind: 'closing', connection: this.id, end, ...info })
    if (end === 'server' && this.dead) return this.#reset('server')
    this.#hop(other(end), () => this.#closeFrame(other(end), cause, info))
    const expired = () => this.#expired(end, cause)
    const atMs = this.#queue.nowMs + closeTimeoutMs[end]
    this.#timers[end] = this.#queue.schedule(atMs, expired, { timer: true })
  }

  /** The server cuts the connection without a handshake. */
  terminate(): void {
    if (this.state.server !== 'closed') this.#reset('server')
  }

  /** The connection is cut: what is on its way is lost, and each end finds out after a while. */
  drop(delayMs: () => number): void {
    this.#loseAll('connection cut')
    // What an end sends before it finds out arrives nowhere either.
    this.toServer.sever(true)
    this.toClient.sever(true)
    const cause = this.#recorder.cause
    for (const end of ['server', 'client'] as const) {
      this.#queue.schedule(this.#queue.nowMs + delayMs(), () => this.#broken(end, cause))
    }
  }

  /** To a proxy on the way and back; made when it is needed. */
  get toProxy(): Lane {
    this.#toProxy ??= this.#options.lane('toProxy', () => undefined)
    return this.#toProxy
  }

  get #queue(): EventQueue {
    return this.#options.queue
  }

  get #recorder(): Recorder {
    return this.#options.recorder
  }

  #lane(to: End): Lane {
    return to === 'server' ? this.toServer : this.toClient
  }

  /** A hop that carries no data frame. */
  #hop(to: End, arrive: () => void): void {
    this.#lane(to).send({ bytes: 0, arrive, lose: () => undefined, due: null })
  }

  #handshake(cause: number): void {
    if (this.state.client !== 'connecting') return
    this.#recorder.turn(cause)
    this.#handshaken = true
    this.link.arrive()
    this.#options.onHandshake(this)
  }

  #opened(cause: number): void {
    if (this.state.client !== 'connecting') return
    this.state.client = 'open'
    this.#recorder.turn(cause)
    this.#recorder.begin({ kind: 'opened', connection: this.id })
    this.link.tellClient('open')
  }

  /** The handshake is turned away before it was accepted: the client's fails. */
  refuse(why: RefusedCode, reason: string): void {
    this.state.server = 'closing'
    const cause = this.#recorder.record({ kind: 'refused', connection: this.id, why, reason })
    this.#queue.schedule(this.#queue.nowMs, () => this.#broken('server', cause))
    this.#hop('client', () => this.#broken('client', cause))
  }

  /** The client closed before it was open: the browser fails the connection. */
  #giveUp(): void {
    this.state.client = 'closing'
    const info = { code: abnormal, reason: '' }
    const cause = this.#recorder.record({
      kind: 'closing',
      connection: this.id,
      end: 'client',
      ...info,
    })
    this.#queue.schedule(this.#queue.nowMs, () => this.#broken('client', cause, true))
    if (this.#handshaken) this.#hop('server', () => this.#broken('server', cause))
    else this.#queue.schedule(this.#queue.nowMs, () => this.#broken('server', cause))
  }

  /** A close frame arrives: the first of the two, which is answered, or the second. */
  #closeFrame(end: End, cause: number, { code, reason }: { code: number; reason: string }): void {
    const before = this.state[end]
    if (before === 'closed') return
    const echoes = before === 'open'
    const info = { code, reason, wasClean: true }
    this.#closed(end, cause, info, () => {
      const echo = this.#recorder.cause ?? cause
      if (echoes) this.#hop(other(end), () => this.#closeFrame(other(end), echo, { code, reason }))
    })
  }

  /** The other end never answered. */
  #expired(end: End, cause: number): void {
    this.#broken(end, cause)
    this.#hop(other(end), () => this.#broken(other(end), cause))
  }

  /** The server's end is gone at once; the client learns of it by a reset. */
  #reset(end: 'server'): void {
    this.state[end] = 'closing'
    const { cause } = this.#recorder
    this.toServer.loseAll('connection reset')
    this.#queue.schedule(this.#queue.nowMs, () => this.#broken(end, cause))
    this.#hop('client', () => this.#broken('client', cause))
  }

  /** An end finds that the connection is gone: 1006, and an error only if it never opened. */
  #broken(end: End, cause: number | null, failed = this.state[end] === 'connecting'): void {
    if (this.state[end] === 'closed') return
    const info = { code: abnormal, reason: '', wasClean: false }
    this.#closed(end, cause, info, () => {
      if (failed && end === 'client') this.link.tellClient('error')
    })
  }

  #closed(end: End, cause: number | null, info: CloseInfo, before: () => void): void {
    this.state[end] = 'closed'
    this.#recorder.turn(cause)
    this.#recorder.begin({ kind: 'closed', connection: this.id, end, ...info })
    const timer = this.#timers[end]
    if (timer) this.#queue.cancel(timer)
    before()
    if (end === 'client') this.link.tellClient('close', info)
    else this.#serverClosed(info)
    if (this.state[other(end)] === 'closed') this.#gone()
  }

  #serverClosed(info: CloseInfo): void {
    this.frames.giveUp()
    this.onServerClose(info)
  }

  #loseAll(why: LostCode): void {
    this.toServer.loseAll(why)
    this.toClient.loseAll(why)
    this.#toProxy?.loseAll(why)
  }

  #gone(): void {
    this.#loseAll('connection closed')
    this.link.release()
    this.#options.onGone(this)
  }
}

/** What a handshake says, without what it does not say. */
function handshakeTold({ user, resumes, seatMs }: Handshake) {
  return {
    ...(user === undefined ? {} : { user }),
    ...(resumes ? { resumes } : {}),
    ...(seatMs === undefined ? {} : { seatMs }),
  }
}

function other(end: End): End {
  return end === 'client' ? 'server' : 'client'
}
