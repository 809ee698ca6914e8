import type { EventQueue } from '#kernel/eventQueue.ts'
import { type ConnectionId, onlyNode } from '#kernel/ids.ts'
import { randomStream } from '#kernel/random.ts'
import { thrown } from '#kernel/thrown.ts'
import type { Recorder } from '#trace/recorder.ts'
import { ClientEnd, ServerEnd } from './ends.ts'
import { faults, type NetworkFault } from './faults.ts'
import { Lane } from './lane.ts'
import { assertMockSocket, MockEndpoint } from './mockSockets.ts'
import { Pipe } from './pipe.ts'
import type { ClientSocket, Handshake, ServerSocket } from './sockets.ts'

export interface NetworkOptions {
  readonly queue: EventQueue
  readonly recorder: Recorder
  readonly seed: number
  /** Least and most virtual ms of one hop. */
  readonly latencyMs: readonly [number, number]
}

/** Which way of a connection. */
export type Direction = 'both' | 'toServer' | 'toClient'

let tested = false

/** All connections of one world, in virtual time, with the faults that real ones have. */
export class Network {
  readonly #options: NetworkOptions
  readonly #endpoint: MockEndpoint
  #pipes = new Map<ConnectionId, Pipe>()
  #onConnection: (socket: ServerSocket) => void = () => undefined

  /** Throws when the mock-socket that is installed is not the one that was measured. */
  constructor(options: NetworkOptions) {
    if (!tested) assertMockSocket()
    tested = true
    this.#options = options
    this.#endpoint = new MockEndpoint()
  }

  /** Sets who is called when a handshake arrives; it must set its listeners before it awaits. */
  listen(onConnection: (socket: ServerSocket) => void): void {
    this.#onConnection = onConnection
  }

  /** A client opens a socket; its handshake is on the way. */
  open(id: ConnectionId, client: string, path: string, handshake: Handshake = {}): ClientSocket {
    const { queue, recorder, seed, latencyMs } = this.#options
    const link = this.#endpoint.connect(path, (type, error) => this.#threw(id, type, error))
    const pipe = new Pipe({
      id,
      client,
      path,
      handshake,
      queue,
      recorder,
      link,
      lane: (direction, drained) =>
        new Lane(
          queue,
          randomStream(seed, `${id}/${direction}`),
          latencyMs,
          drained,
          `${id}/${direction}`,
        ),
      onHandshake: (arrived) => this.#onConnection(new ServerEnd(arrived, recorder)),
      onGone: () => this.#pipes.delete(id),
    })
    this.#pipes.set(id, pipe)
    return new ClientEnd(pipe, recorder)
  }

  /** The connection is cut: no handshake, both ends see 1006, what is on its way is lost. */
  drop(id: ConnectionId): void {
    const { seed, latencyMs } = this.#options
    const random = randomStream(seed, `${id}/drop`)
    this.#pipes.get(id)?.drop(() => random.between(latencyMs[0], latencyMs[1]))
  }

  /** The server's sends to it reject from now on, or so many times; no close event comes. */
  deadSocket(id: ConnectionId, times?: number): void {
    const pipe = this.#pipes.get(id)
    if (!pipe) return
    if (times === undefined) faults.dead.apply(pipe)
    else faults.failing.apply(pipe, times)
  }

  /** Nothing arrives in this direction any more, and no end is told; a `proxy` still answers pings. */
  halfOpen(id: ConnectionId, direction: Direction, proxy = false): void {
    const pipe = this.#pipes.get(id)
    if (!pipe) return
    faults.proxied[proxy ? 'apply' : 'undo'](pipe)
    if (direction !== 'toClient') faults['half-open to server'].apply(pipe)
    if (direction !== 'toServer') faults['half-open to client'].apply(pipe)
  }

  /** Begins one fault of the table; `how` is what it must be told, if anything. */
  begin(id: ConnectionId, fault: NetworkFault, how?: number): void {
    const pipe = this.#pipes.get(id)
    if (pipe) faults[fault].apply(pipe, how as never)
  }

  /** Holds by hand what is on its way in this direction, or lets it go on, in its order. */
  hold(id: ConnectionId, direction: Direction, held: boolean): void {
    const pipe = this.#pipes.get(id)
    if (!pipe) return
    const change = held ? 'apply' : 'undo'
    if (direction !== 'toClient') faults['frames to server held'][change](pipe)
    if (direction !== 'toServer') faults['frames to client held'][change](pipe)
  }

  /** Undoes every fault of the table; what waited goes on, as TCP would send it again. */
  heal(id: ConnectionId): void {
    const pipe = this.#pipes.get(id)
    if (!pipe) return
    for (const fault of Object.values(faults)) fault.undo(pipe)
  }

  /** Whoever stands in front of the server turns a handshake away that arrived there. */
  turnAway(id: ConnectionId): void {
    this.#pipes.get(id)?.refuse('in front', '')
  }

  /** Gives the real servers back. */
  dispose(): void {
    this.#endpoint.stop()
  }

  #threw(connection: ConnectionId, type: string, error: unknown): void {
    const end = type.startsWith('server') ? 'server' : 'client'
    this.#options.recorder.record({
      kind: 'failure',
      where: 'listener',
      params: { end, event: type.replace('server::', '') },
      ...(end === 'server' ? { node: onlyNode } : {}),
      connection,
      error: thrown(error),
    })
  }
}
