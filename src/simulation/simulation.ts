import type { BringServer } from '#brought/bringServer.ts'
import { codeLine } from '#brought/codeLine.ts'
import { VirtualClient } from '#client/virtualClient.ts'
import { EventQueue, type QueuedEvent } from '#kernel/eventQueue.ts'
import type { ConnectionId } from '#kernel/ids.ts'
import { connectionId, onlyNode } from '#kernel/ids.ts'
import { randomStream } from '#kernel/random.ts'
import { thrown } from '#kernel/thrown.ts'
import type { Gauges } from '#laws/gauges.ts'
import { Judge, type JudgeSettings } from '#laws/judge.ts'
import { Network } from '#network/network.ts'
import type { Frame, ServerSocket } from '#network/sockets.ts'
import { serviceRestart } from '#protocol/closeCodes.ts'
import { protocolLimits } from '#protocol/protocolLimits.ts'
import { roomLimits } from '#rooms/roomLimits.ts'
import type { ServerNamed } from '#scenario/brought.ts'
import { ClientNames } from '#scenario/clientNames.ts'
import type { Settings, Step } from '#scenario/format.ts'
import type { FailurePlace } from '#server/failurePlace.ts'
import type { ServerUnderTest } from '#server/serverUnderTest.ts'
import type { Coded, LimitParams } from '#trace/codes.ts'
import { Recorder } from '#trace/recorder.ts'
import { StepRefused } from '#trace/stepRefused.ts'
import type { World } from '#trace/world.ts'
import { BooksWatch } from './booksWatch.ts'
import { checkExpectation } from './checkExpectation.ts'
import { doStep } from './doStep.ts'
import { failurePlaced } from './failurePlaced.ts'
import { gaugesOf } from './gaugesOf.ts'
import { Holds } from './holds.ts'
import { InvalidScenario } from './invalidScenario.ts'
import { makeServer } from './makeServer.ts'
import { RestAllowance } from './restAllowance.ts'
import { SendsInFlight } from './sendsInFlight.ts'
import { watchedSocket } from './watchedSocket.ts'

/** How long a server that asks a database waits, in virtual ms. */
const pauseMs = 25
/** A timeout of so many virtual ms or fewer is work, as that of a database, and the world waits for it. */
const shortMsMax = 1000
/** So much of a frame that is held is told. */
const heldCharsMax = 80

/**
 * Turns after which the world is stopped: more than a trace has events. A heartbeat of 1 ms and a
 * `wait` of a day would otherwise take minutes in which nothing happens.
 */
const turnsMaxUsual = 5_000_000

export interface SimulationOptions {
  readonly seed: number
  /** The id of the server under test, or the code of one that was brought. */
  readonly server: ServerNamed
  /** Runs code that was brought; without it no such code is run. */
  readonly bring?: BringServer | undefined
  readonly settings: Settings
  /** Events after which the world is stopped; the trace must fit where it is kept. */
  readonly traceEventsMax: number
  /** Turns after which it is stopped as well; 5,000,000 when it is left out. */
  readonly turnsMax?: number
  /** Resolves when all that was awaited and can go on has gone on. */
  readonly settle: () => Promise<void>
}

/**
 * The world: clients, wires and a server in virtual time. It does steps, one after the other, and
 * writes down all that happens. Doesn't know where it runs.
 */
export class Simulation {
  readonly queue = new EventQueue()
  readonly recorder: Recorder
  readonly network: Network
  /** Each client by its newest connection. */
  readonly clients = new Map<string, VirtualClient>()
  /** Every name that a client has had. */
  readonly names = new ClientNames()
  readonly holds: Holds
  /** Every connection there has been, those included that a newer one took the place of. */
  readonly connections = new Map<ConnectionId, VirtualClient>()
  readonly #options: SimulationOptions
  readonly #judge: Judge
  readonly #books: BooksWatch
  readonly #sockets = new Set<ServerSocket>()
  readonly #refused = new Set<ConnectionId>()
  /** The event in which each frame reached the server: a frame may wait behind others for its turn. */
  readonly #arrivals = new WeakMap<Frame, number | null>()
  readonly #sends = new SendsInFlight()
  readonly #allowance = new RestAllowance()
  #server: ServerUnderTest
  #gauges: Gauges
  /** Those of the server of the moment that go on. */
  #timers = new Set<object>()
  #ordinals = new Map<string, number>()
  #steps = 0
  #judgedQuietAt = -1
  #unsettled = false
  #stopped = false
  #haltAsked = false
  #turns = 0
  #stepSeq: number | null = null

  constructor(options: SimulationOptions) {
    this.#options = options
    this.recorder = new Recorder(
      () => this.queue.nowMs,
      (event) => {
        this.#allowance.happened(event)
        this.#judge.afterEvent(this.world, event)
      },
    )
    const { seed, settings } = options
    // A limit that the file leaves out is no key of the settings either.
    const limits = { ...roomLimits, ...protocolLimits, ...settings } as JudgeSettings
    this.#judge = new Judge(
      limits,
      this.recorder,
      () => this.#gauges,
      (id) => this.#sends.charsTo(id),
    )
    const { queue, recorder } = this
    this.#books = new BooksWatch(recorder, () => this.#server.manager)
    this.holds = new Holds(queue, recorder, () => this.#books.touch())
    this.network = new Network({ queue, recorder, seed, latencyMs: settings.latencyMs })
    this.#server = this.#makeServer()
    this.#gauges = gaugesOf(this.#server)
    this.network.listen((socket) => this.#welcome(socket))
  }

  get world(): World {
    return this.recorder.world
  }

  /** The server under test. Steps of the server's owner are done on it. */
  get server(): ServerUnderTest {
    this.#books.touch()
    return this.#server
  }

  /**
   * Does one step when its time has come: at rest after the step before, at once when it says
   * `now`, at its own time when it says `at`. Throws {@link InvalidScenario} when that time is over.
   */
  async perform(step: Step): Promise<void> {
    const index = this.#steps++
    if (step.at !== undefined) await this.#runUntil(step.at, index)
    else if (!step.now) await this.rest()
    if (this.#stopped) return
    this.recorder.turn(null)
    this.#stepSeq = this.recorder.begin({ kind: 'step', index, ...nameStep(step) })
    this.#books.beginTurn()
    if ('expect' in step) this.#check(step, index)
    else await this.#try(step, index)
    this.#books.look()
    this.#unsettled = true
  }

  /**
   * Lets everything happen that is due, until nothing is but timers. What never comes to rest is
   * given up after a while, and told.
   */
  async rest(): Promise<void> {
    await this.#settleStep()
    this.#allowance.begin()
    while (!this.queue.quiet && !this.#isFull()) {
      const settling = this.#next()
      if (settling) await settling
      if (!this.queue.quiet && this.#allowance.spent(this.world)) {
        return this.#judge.restless(this.world, this.#allowance.turns)
      }
    }
    if (this.#stopped) return
    this.#books.check()
    if (this.#judgedQuietAt === this.world.seq) return
    this.#judge.whenQuiet(this.world)
    this.#judgedQuietAt = this.world.seq
  }

  /** What may happen next, if no latency were given: see {@link EventQueue.ready}. */
  async ready(): Promise<readonly QueuedEvent[]> {
    await this.#settleStep()
    return this.#isFull() ? [] : this.queue.ready()
  }

  /** Lets one of those that are ready happen. */
  async happen(chosen: QueuedEvent): Promise<void> {
    await this.#next(chosen)
  }

  /** Lets virtual time pass, timers included. */
  async wait(ms: number): Promise<void> {
    await this.#runTo(this.queue.nowMs + ms)
    if (this.#stopped) return
    this.recorder.turn(this.#stepSeq)
    this.recorder.record({ kind: 'waited', ms })
  }

  /** Opens a new connection for a client, or has it refused; an earlier one is left as it is. */
  connect(client: string, path: string, refuse = false): VirtualClient {
    const ordinal = (this.#ordinals.get(client) ?? 0) + 1
    this.#ordinals.set(client, ordinal)
    const socket = this.network.open(connectionId(client, ordinal), client, path)
    if (refuse) this.#refused.add(socket.id)
    const virtual = new VirtualClient(client, socket, this.recorder)
    this.clients.set(client, virtual)
    this.names.add(client)
    this.connections.set(socket.id, virtual)
    return virtual
  }

  /** The server goes away with 1012 to everybody, and a new one starts with empty books. */
  restart(): void {
    for (const socket of this.#sockets) socket.close(serviceRestart, 'the server restarts')
    this.#books.touch()
    this.#server.stop()
    this.#judge.serverStopped(this.world, this.#timers.size)
    this.#timers = new Set()
    this.#server = this.#makeServer()
    this.#gauges = gaugesOf(this.#server)
  }

  /** Ends the run where it is, as a limit does; what happened so far stays. */
  halt(): void {
    this.#haltAsked = true
  }

  /** Gives the real sockets back. */
  dispose(): void {
    this.network.dispose()
  }

  #makeServer(): ServerUnderTest {
    return makeServer(this.#options.server, this.#options.settings, {
      nowMs: () => this.queue.nowMs,
      every: (ms, run) => this.#every(ms, run),
      after: (ms, run) => this.#after(ms, run),
      bring: this.#options.bring,
      random: () => randomStream(this.#options.seed, 'brought code'),
      pause: (connection) => this.#pause(connection as ConnectionId),
      authorize: (connection, room) =>
        this.holds.answer(
          connection as ConnectionId,
          { code: 'authorization', params: { room } },
          this.#options.settings.authorizeMs,
        ),
      onHandling: (frame) => this.recorder.turn(this.#arrivals.get(frame) ?? null),
      onFailure: (where, error, connection) =>
        this.#failed(where, error, connection as ConnectionId | undefined),
    })
  }

  #failed(place: FailurePlace, error: unknown, connection: ConnectionId | undefined): void {
    const line = codeLine(error)
    this.recorder.record({
      kind: 'failure',
      ...failurePlaced(place),
      node: onlyNode,
      ...(connection === undefined ? {} : { connection }),
      ...(line === null ? {} : { line }),
      error: thrown(error),
    })
  }

  /** A timer of the server. What it does follows from the step that let the time pass. */
  #every(ms: number, run: () => void): () => void {
    const tick = () => {
      next = this.queue.schedule(this.queue.nowMs + ms, tick, { timer: true })
      this.recorder.turn(this.#stepSeq)
      this.#allowance.ticked()
      this.#books.touch()
      run()
    }
    let next = this.queue.schedule(this.queue.nowMs + ms, tick, { timer: true })
    const timers = this.#timers.add(tick)
    return () => {
      timers.delete(tick)
      this.queue.cancel(next)
    }
  }

  /** A timeout of the server: a short one is part of what it does now, and follows from it. */
  #after(ms: number, run: () => void): () => void {
    const { cause } = this.recorder
    const timed = this.queue.schedule(
      this.queue.nowMs + ms,
      () => {
        this.recorder.turn(ms <= shortMsMax ? cause : this.#stepSeq)
        if (ms > shortMsMax) this.#allowance.ticked()
        this.#books.touch()
        run()
      },
      { timer: ms > shortMsMax },
    )
    return () => this.queue.cancel(timed)
  }

  /** What a server awaits while it handles a frame, and the world with it. */
  #pause(connection: ConnectionId): Promise<void> {
    return (
      this.holds.answer(connection, { code: 'database', params: {} }, pauseMs) ?? Promise.resolve()
    )
  }

  #welcome(socket: ServerSocket): void {
    // Whoever stands in front of the server turns it away: the server never hears of it.
    if (this.#refused.delete(socket.id)) return this.network.turnAway(socket.id)
    this.#books.touch()
    const watched = watchedSocket(socket, {
      touched: () => this.#books.touch(),
      handle: (frame, run) => {
        this.#arrivals.set(frame, this.recorder.cause)
        this.holds.handle(socket.id, beginningOf(frame), run)
      },
      beforeSend: (text) => {
        this.#books.beforeSend()
        this.#judge.sendBegins(this.world, socket.id, this.#sends.to(socket.id))
        this.#sends.begun(socket.id, text)
      },
      afterSend: (text) => this.#sends.settled(socket.id, text),
      beforeClose: () => this.#books.beforeClose(),
      beforeTerminate: () => this.#judge.cutsOff(this.world, socket.id),
    })
    this.#sockets.add(watched)
    watched.onClose(() => this.#sockets.delete(watched))
    this.#server.connection(watched)
  }

  async #try(step: Extract<Step, { do: string }>, index: number): Promise<void> {
    try {
      await doStep(this, step)
    } catch (error) {
      if (!(error instanceof StepRefused)) throw error
      this.recorder.record({ kind: 'step refused', index, ...error.refusal })
    }
  }

  #check(step: Extract<Step, { expect: string }>, index: number): void {
    const result = checkExpectation(step, this.world, this.clients)
    this.recorder.record({ kind: 'expectation', index, ...result })
  }

  /** What a step set in motion and was awaited goes on, before the next event. */
  async #settleStep(): Promise<void> {
    if (!this.#unsettled) return
    this.#unsettled = false
    await this.#options.settle()
    this.#endTurn()
  }

  async #runUntil(atMs: number, index: number): Promise<void> {
    const { nowMs } = this.queue
    if (atMs < nowMs) {
      const allowed = `it is ${nowMs} ms by then, so ${nowMs} or later`
      throw new InvalidScenario(`$.steps[${index}].at`, String(atMs), allowed)
    }
    await this.#runTo(atMs)
  }

  async #runTo(atMs: number): Promise<void> {
    await this.#settleStep()
    while ((this.queue.nextAtMs() ?? Number.POSITIVE_INFINITY) <= atMs && !this.#isFull()) {
      const settling = this.#next()
      if (settling) await settling
    }
    if (!this.#stopped) this.queue.advanceTo(atMs)
  }

  /** One turn, with the next event or the one that is chosen. A promise, if code of the server ran or can go on: what it awaits may settle first. */
  #next(chosen?: QueuedEvent): Promise<void> | undefined {
    this.#turns++
    this.#books.beginTurn()
    this.queue.take(chosen)?.run()
    if (this.#books.touched || this.#sends.waiting.size > 0) {
      return this.#options.settle().then(() => this.#endTurn())
    }
    this.#endTurn()
  }

  #endTurn(): void {
    this.#books.look()
    this.#judge.afterTurn(this.world, this.#sends.waiting)
  }

  /** A world that reaches a limit is stopped where it is, and says so; no step is done after that. */
  #isFull(): boolean {
    if (this.#stopped) return true
    const { traceEventsMax, turnsMax = turnsMaxUsual } = this.#options
    if (this.#haltAsked) {
      this.#stop({ name: 'halted', params: { events: this.recorder.trace.length } })
    } else if (this.recorder.trace.length >= traceEventsMax) {
      this.#stop({ name: 'traceEventsMax', params: { events: traceEventsMax } })
    } else if (this.#turns >= turnsMax) {
      this.#stop({ name: 'turnsMax', params: { turns: turnsMax } })
    }
    return this.#stopped
  }

  #stop(limit: Coded<LimitParams, 'name'>): void {
    this.#stopped = true
    this.recorder.record({ kind: 'limit', ...limit })
  }
}

function beginningOf(frame: Frame): string | null {
  return frame.kind === 'text' ? frame.text.slice(0, heldCharsMax) : null
}

function nameStep(step: Step): { verb: string; client?: string; room?: string; step: Step } {
  const { client, room } = step as { client?: string; room?: string }
  return {
    verb: 'do' in step ? step.do : `expect ${step.expect}`,
    ...(client === undefined ? {} : { client }),
    ...(room === undefined ? {} : { room }),
    step,
  }
}
