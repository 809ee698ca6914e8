import { type ClientMaker, VirtualClient } from '#client/virtualClient.ts'
import type { EventQueue, QueuedEvent } from '#kernel/eventQueue.ts'
import type { ConnectionId } from '#kernel/ids.ts'
import type { JudgeSettings } from '#laws/judgeSettings.ts'
import type { ServerSocket } from '#network/sockets.ts'
import { protocolLimits } from '#protocol/protocolLimits.ts'
import { holds } from '#reading/holds/holds.ts'
import { roomLimits } from '#rooms/roomLimits.ts'
import type { ServerNamed } from '#scenario/brought.ts'
import type { Settings, Step } from '#scenario/format.ts'
import { InvalidScenario } from '#scenario/problems/invalidScenario.ts'
import { problem } from '#scenario/problems/problem.ts'
import { settingsOf } from '#scenario/settings.ts'
import type { ServerUnderTest } from '#server/serverUnderTest.ts'
import { Recorder } from '#trace/recorder.ts'
import { StepRefused } from '#trace/stepRefused.ts'
import type { World } from '#trace/world.ts'
import { BooksWatch } from './booksWatch.ts'
import { ClientsInWorld } from './clientsInWorld.ts'
import { Holds } from './holds.ts'
import { perform } from './perform/perform.ts'
import { Permissions } from './permissions.ts'
import {
  everyLaw,
  mockedNetwork,
  virtualTime,
  type WorldJudge,
  type WorldNetwork,
  type WorldPorts,
} from './ports.ts'
import { RestAllowance } from './restAllowance.ts'
import { SendsInFlight } from './server/sendsInFlight.ts'
import { ServerInWorld } from './server/serverInWorld.ts'
import { stepNamed } from './stepEvent.ts'
import { Tasks } from './tasks.ts'
import { WorldLimits, type WorldMost } from './worldLimits.ts'

export interface SimulationOptions extends WorldPorts, WorldMost {
  readonly seed: number
  /** The id of the server under test, or the code of one that was brought. */
  readonly server: ServerNamed
  readonly settings: Settings
}

/**
 * The world: clients, wires and a server in virtual time. It does steps, one after the other, and
 * writes down all that happens. Doesn't know where it runs.
 */
export class Simulation {
  readonly queue: EventQueue
  readonly recorder: Recorder
  readonly network: WorldNetwork
  readonly clients: ClientsInWorld
  readonly holds: Holds
  readonly permissions = new Permissions()
  readonly #judge: WorldJudge
  readonly #books: BooksWatch
  readonly #sends = new SendsInFlight()
  readonly #allowance = new RestAllowance()
  readonly #tasks: Tasks
  readonly #server: ServerInWorld
  readonly #limits: WorldLimits
  #steps = 0
  #judgedQuietAt = -1
  #unsettled = false
  #stepSeq: number | null = null

  constructor(options: SimulationOptions) {
    const Client = clientMaker(options)
    const { seed, settings, makeQueue = virtualTime } = options
    this.#tasks = new Tasks(options.settle)
    const { makeNetwork = mockedNetwork, makeJudge = everyLaw } = options
    const queue = makeQueue()
    const recorder = new Recorder(
      () => queue.nowMs,
      (event) => {
        this.#tasks.happened()
        this.#allowance.happened(event)
        this.#judge.afterEvent(event)
      },
    )
    this.queue = queue
    this.recorder = recorder
    this.#limits = new WorldLimits(options, recorder, queue)
    const limits: JudgeSettings = {
      ...{ ...roomLimits, ...protocolLimits, ...settingsOf('limits', settings) },
      ...settingsOf('server', settings),
      exactClients: Client === VirtualClient,
    }
    const charsTo = (id: ConnectionId) => this.#sends.charsTo(id)
    this.#judge = makeJudge(limits, recorder, () => this.#server.gauges, charsTo)
    this.#books = new BooksWatch(recorder, () => this.#server.current.manager)
    this.holds = new Holds(queue, recorder, () => this.#books.touch())
    this.network = makeNetwork({ queue, recorder, seed, latencyMs: settings.latencyMs })
    const stepSeq = () => this.#stepSeq
    this.clients = new ClientsInWorld({
      ...{ Client, settings, queue, recorder, network: this.network, stepSeq },
    })
    this.#server = new ServerInWorld({
      ...{ options, queue, recorder, holds: this.holds, books: this.#books, judge: this.#judge },
      permissions: this.permissions,
      ...{ sends: this.#sends, allowance: this.#allowance, stepSeq },
      turnNow: () => this.turns,
    })
    this.network.listen((socket) => this.#arrived(socket))
  }

  get world(): World {
    return this.recorder.world
  }

  /** The server under test. Steps of the server's owner are done on it. */
  get server(): ServerUnderTest {
    this.#books.touch()
    return this.#server.current
  }

  /**
   * Does one step when its time has come: at rest after the step before, at once when it says
   * `now`, at its own time when it says `at`. Throws {@link InvalidScenario} when that time is over.
   */
  async perform(step: Step): Promise<void> {
    const index = this.#steps++
    if (step.at !== undefined) await this.#runUntil(step.at, index)
    else if (!step.now) await this.rest()
    const way = this.#tasks.giveWay()
    if (way) await way
    if (this.#limits.halted()) return
    this.recorder.turn(null)
    this.#stepSeq = this.recorder.begin({ kind: 'step', index, ...stepNamed(step) })
    this.#books.beginTurn()
    if ('expect' in step) this.#check(step, index)
    else await this.#try(step, index)
    if (this.#mayGoOn) this.#tasks.awaited()
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
    while (!this.queue.quiet && !this.#limits.reached()) {
      const settling = this.#next() ?? this.#tasks.giveWay()
      if (settling) await settling
      if (!this.queue.quiet && this.#allowance.spent(this.world)) {
        return this.#judge.restless(this.#allowance.turns)
      }
    }
    if (this.#limits.isStopped) return
    this.recorder.settle()
    this.#books.check()
    if (this.#judgedQuietAt === this.world.seq) return
    this.#judge.whenQuiet()
    this.#judgedQuietAt = this.world.seq
  }

  /** How many turns there were, each step among them. */
  get turns(): number {
    return this.#limits.turns + this.#steps
  }

  /** Whether the server has a send that the transport has not taken: what a client reads may let it go on. */
  get isSendWaiting(): boolean {
    return this.#sends.waiting.size > 0
  }

  /** What may happen next, if no latency were given: see {@link EventQueue.ready}. */
  async ready(): Promise<readonly QueuedEvent[]> {
    await this.#settleStep()
    return this.#limits.reached() ? [] : this.queue.ready()
  }

  /** Lets one of those that are ready happen. */
  async happen(chosen: QueuedEvent): Promise<void> {
    await this.#next(chosen)
  }

  /** Lets virtual time pass, timers included. */
  async wait(ms: number): Promise<void> {
    await this.#runTo(this.queue.nowMs + ms)
    if (this.#limits.isStopped) return
    this.recorder.turn(this.#stepSeq)
    this.recorder.record({ kind: 'waited', ms })
  }

  /** Does what comes in pieces, as far as nobody stops it: who drives the world has its turn between them. */
  inPieces(pieces: Iterator<unknown>): void | Promise<void> {
    while (!this.#limits.halted() && !pieces.next().done) {
      const way = this.#tasks.giveWay()
      if (way) return way.then(() => this.inPieces(pieces))
    }
  }

  /** The server goes away with 1012 to everybody, and a new one starts with empty books. */
  restart(): void {
    this.#server.restart()
  }

  /** Ends the run where it is, as a limit does; what happened so far stays. */
  halt(): void {
    this.#limits.halt()
  }

  /** Gives the real sockets back. */
  dispose(): void {
    this.network.dispose()
    this.#server.stop()
  }

  /** Whoever stands in front of the server turns it away, if that was asked for: the server never hears of it. */
  #arrived(socket: ServerSocket): void {
    if (this.clients.isRefused(socket.id)) return this.network.turnAway(socket.id)
    this.#server.welcome(socket)
  }

  async #try(step: Extract<Step, { do: string }>, index: number): Promise<void> {
    try {
      await perform(this, step)
    } catch (error) {
      if (!(error instanceof StepRefused)) throw error
      this.recorder.record({ kind: 'step refused', index, ...error.refusal })
    }
  }

  #check(step: Extract<Step, { expect: string }>, index: number): void {
    const result = holds(step, this.world, this.recorder.trace)
    this.recorder.record({ kind: 'expectation', index, ...result })
  }

  /** What a step set in motion and was awaited goes on, before the next event. */
  async #settleStep(): Promise<void> {
    if (!this.#unsettled) return
    this.#unsettled = false
    await this.#tasks.settle()
    this.#endTurn()
  }

  async #runUntil(atMs: number, index: number): Promise<void> {
    const { nowMs } = this.queue
    if (atMs < nowMs) {
      throw new InvalidScenario([problem(`$.steps[${index}].at`, 'pastByThen', { atMs, nowMs })])
    }
    await this.#runTo(atMs)
  }

  async #runTo(atMs: number): Promise<void> {
    await this.#settleStep()
    while ((this.queue.nextAtMs() ?? Number.POSITIVE_INFINITY) <= atMs && !this.#limits.reached()) {
      const settling = this.#next() ?? this.#tasks.giveWay()
      if (settling) await settling
    }
    if (!this.#limits.isStopped) this.queue.advanceTo(atMs)
  }

  /** One turn, with the next event or the one that is chosen. A promise, if code of the server ran or can go on. */
  #next(chosen?: QueuedEvent): Promise<void> | undefined {
    this.#limits.turnTaken()
    this.#books.beginTurn()
    this.queue.take(chosen)?.run()
    if (this.#mayGoOn) return this.#tasks.settle().then(() => this.#endTurn())
    this.#endTurn()
  }

  /** Code of the server ran or can go on: what it awaits may settle first. */
  get #mayGoOn(): boolean {
    return this.#books.touched || this.#sends.waiting.size > 0
  }

  #endTurn(): void {
    this.#books.look()
    this.#judge.afterTurn(this.#sends.waiting)
    this.recorder.endTurn()
  }
}

/** The client that everybody uses: the one that is set, or else the one that the server comes with. */
function clientMaker({ settings, server, clients }: SimulationOptions): ClientMaker {
  const id = settings.client ?? server
  return (typeof id === 'string' ? clients?.get(id) : undefined) ?? VirtualClient
}
