import { codeLine } from '#brought/codeLine.ts'
import { placeOfLine } from '#brought/lines/codePlaces.ts'
import { type ConnectionId, clientOf, onlyNode } from '#kernel/ids.ts'
import { randomStream } from '#kernel/random.ts'
import { thrown } from '#kernel/thrown.ts'
import type { Gauges } from '#laws/gauges.ts'
import type { Frame, ServerSocket } from '#network/sockets.ts'
import { serviceRestart } from '#protocol/closeCodes.ts'
import type { FailurePlace } from '#server/failurePlace.ts'
import type { ServerUnderTest } from '#server/serverUnderTest.ts'
import type { BooksWatch } from '#simulation/booksWatch.ts'
import type { Holds } from '#simulation/holds.ts'
import type { Permissions } from '#simulation/permissions.ts'
import type { WorldJudge } from '#simulation/ports.ts'
import type { SimulationOptions } from '#simulation/simulation.ts'
import type { Recorder } from '#trace/recorder.ts'
import { failurePlaced } from './failurePlaced.ts'
import { gaugesOf } from './gaugesOf.ts'
import { makeServer } from './makeServer.ts'
import type { SendsInFlight } from './sendsInFlight.ts'
import { ServerTimers, type ServerTimersOptions } from './serverTimers.ts'
import { type Watch, WatchedSocket } from './watchedSocket.ts'

/** How long a server that asks a database waits, in virtual ms. */
const pauseMs = 25
/** So much of a frame that is held is told. */
const heldCharsMax = 80

/** What of the world has to do with its server. */
export interface AroundServer extends ServerTimersOptions {
  readonly options: Pick<SimulationOptions, 'server' | 'settings' | 'servers' | 'bring' | 'seed'>
  readonly recorder: Recorder
  readonly holds: Holds
  readonly permissions: Permissions
  readonly books: BooksWatch
  readonly judge: WorldJudge
  readonly sends: SendsInFlight
  /** Which turn of the world it is; each step is one. */
  readonly turnNow: () => number
}

/** The server under test, what the world gives it, and what the world sees of it. */
export class ServerInWorld {
  readonly #around: AroundServer
  readonly #timers: ServerTimers
  readonly #sockets = new Set<ServerSocket>()
  /** The event in which each frame reached the server: a frame may wait behind others for its turn. */
  readonly #arrivals = new WeakMap<Frame, number | null>()
  readonly #watch: Watch
  #current: ServerUnderTest
  #gauges: Gauges

  constructor(around: AroundServer) {
    this.#around = around
    this.#timers = new ServerTimers(around)
    this.#watch = this.#watching()
    this.#current = this.#make()
    this.#gauges = gaugesOf(this.#current)
  }

  /** The server of the moment. */
  get current(): ServerUnderTest {
    return this.#current
  }

  /** What it shows beside its books. */
  get gauges(): Gauges {
    return this.#gauges
  }

  /** Nothing of it runs any more. */
  stop(): void {
    this.#current.stop()
  }

  /** It goes away with 1012 to everybody, and a new one starts with empty books. */
  restart(): void {
    const { books, judge } = this.#around
    for (const socket of this.#sockets) socket.close(serviceRestart, 'the server restarts')
    books.touch()
    this.#current.stop()
    judge.serverStopped(this.#timers.forget())
    this.#current = this.#make()
    this.#gauges = gaugesOf(this.#current)
  }

  /** A handshake reached it. */
  welcome(socket: ServerSocket): void {
    this.#around.books.touch()
    const watched = new WatchedSocket(socket, this.#watch)
    this.#sockets.add(watched)
    watched.onClose(() => this.#sockets.delete(watched))
    this.#current.connection(watched)
  }

  #watching(): Watch {
    const { books, holds, judge, recorder, sends } = this.#around
    return {
      touched: () => books.touch(),
      handle: (id, frame, run) => {
        this.#arrivals.set(frame, recorder.cause)
        holds.handle(id, beginningOf(frame), run)
      },
      accept: (id, run) => holds.accept(id, run),
      beforeSend: (id) => {
        books.beforeSend()
        judge.sendBegins(id, sends.to(id))
      },
      sendWaits: (id, text) => sends.begun(id, text),
      sendSettled: (id, text) => sends.settled(id, text),
      beforeClose: () => books.beforeClose(),
      beforeTerminate: (id) => judge.cutsOff(id),
    }
  }

  #make(): ServerUnderTest {
    const { options, queue, recorder } = this.#around
    const { seed } = options
    return makeServer(options, {
      nowMs: () => queue.nowMs,
      every: (ms, run) => this.#timers.every(ms, run),
      after: (ms, run) => this.#timers.after(ms, run),
      random: () => randomStream(seed, 'brought code'),
      pause: (connection) => this.#pause(connection as ConnectionId),
      authorize: (connection, room) => this.#authorize(connection as ConnectionId, room),
      seqNow: () => recorder.world.seq,
      turnNow: this.#around.turnNow,
      holdLine: (connection, line) =>
        this.#around.holds.answer(
          connection as ConnectionId,
          { code: 'line', params: placeOfLine(line) },
          0,
        ),
      onHandling: (frame) => recorder.turn(this.#arrivals.get(frame) ?? null),
      onFailure: (where, error, connection) =>
        this.#failed(where, error, connection as ConnectionId | undefined),
    })
  }

  /** What is answered is decided when it is asked: by the time that it comes, it may be out of date. */
  #authorize(connection: ConnectionId, room: string): boolean | Promise<boolean> {
    const { holds, permissions, options } = this.#around
    const mayJoin = permissions.mayJoin(clientOf(connection), room)
    const asked = { code: 'authorization', params: { room } } as const
    const answer = holds.answer(connection, asked, options.settings.authorizeMs)
    return answer ? answer.then(() => mayJoin) : mayJoin
  }

  #failed(place: FailurePlace, error: unknown, connection: ConnectionId | undefined): void {
    const line = codeLine(error)
    this.#around.recorder.record({
      kind: 'failure',
      node: onlyNode,
      ...(connection === undefined ? {} : { connection }),
      ...failurePlaced(place),
      ...(line === null ? {} : placeOfLine(line)),
      error: thrown(error),
    })
  }

  /** What a server awaits while it handles a frame, and the world with it. */
  #pause(connection: ConnectionId): Promise<void> {
    const database = { code: 'database', params: {} } as const
    return this.#around.holds.answer(connection, database, pauseMs) ?? Promise.resolve()
  }
}

function beginningOf(frame: Frame): string | null {
  return frame.kind === 'text' ? frame.text.slice(0, heldCharsMax) : null
}
