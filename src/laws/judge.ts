import type { ConnectionId } from '#kernel/ids.ts'
import { utf8Bytes } from '#kernel/utf8.ts'
import type { DecodedClientFrame } from '#protocol/clientFrames.ts'
import { type ProtocolLimits, protocolLimits } from '#protocol/protocolLimits.ts'
import { readClientFrame } from '#protocol/readFrame.ts'
import type { FailureTold } from '#trace/codes.ts'
import type { Recorder } from '#trace/recorder.ts'
import type { EventOf, MapChange, TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import { judgeClose } from './closeLaws.ts'
import { CountLaws } from './countLaws.ts'
import { DecodedFrames } from './decodedFrames.ts'
import { DeliveryLaws } from './deliveryLaws.ts'
import { type Finding, findingKey } from './finding.ts'
import { bounded, judgeGauges, storedCount, type Untaken, waitingFrames } from './gaugeLaws.ts'
import type { Gauges } from './gauges.ts'
import type { JudgeLimits } from './judgeLimits.ts'
import { MembershipLaws } from './membershipLaws.ts'
import { MessageLaws } from './messageLaws.ts'
import { OrderLaws } from './orderLaws.ts'
import { QuietLaws } from './quietLaws.ts'
import { judgeRecords } from './recordLaws.ts'
import { RepeatLaws } from './repeatLaws.ts'
import { RequestLaws } from './requestLaws.ts'
import { RoomDates } from './roomDates.ts'
import { RoomHistory } from './roomHistory.ts'
import { SilenceLaws } from './silenceLaws.ts'
import { StateLaws } from './stateLaws.ts'
import { judgeTurn, type Waiting } from './turnLaws.ts'

/** Of the settings, what the laws depend on. */
export interface JudgeSettings extends JudgeLimits {
  readonly echo: boolean
  /** 0 for no heartbeat. */
  readonly heartbeatMs: number
  readonly heartbeatBy?: 'frames' | 'messages'
}

/**
 * Holds the laws against a trace as it grows, and writes each breach into it. A breach that lasts
 * is written once, and again only when it was mended in between.
 */
export class Judge {
  readonly #recorder: Recorder
  readonly #limits: JudgeLimits
  readonly #gauges: () => Gauges
  readonly #untaken: Untaken | undefined
  readonly #protocol: ProtocolLimits
  /** The heartbeat asks by messages, so an answer to it is no message to a room. */
  readonly #pongs: boolean
  readonly #frames = new DecodedFrames()
  readonly #state: StateLaws
  readonly #history = new RoomHistory((seq) => this.#frameAt(seq))
  readonly #delivery: DeliveryLaws
  readonly #counts = new CountLaws()
  readonly #dates = new RoomDates()
  readonly #order = new OrderLaws()
  readonly #memberships = new MembershipLaws()
  readonly #messages: MessageLaws
  readonly #requests = new RequestLaws()
  readonly #repeats = new RepeatLaws()
  readonly #quiet = new QuietLaws()
  readonly #silence: SilenceLaws
  #failed = new Set<ConnectionId>()
  #brokenState = new Set<string>()
  #brokenQuiet = new Set<string>()
  #heldUp: Finding[] = []
  #turnFrom = 0
  #isRestless = false
  /** The last connection that the server closed, as long as it has not sent anything in a later turn. */
  #lastClosed: EventOf<'closing'> | undefined

  /** `gauges` reads what the server of the moment shows beside its books, `untaken` what the network knows. */
  constructor(
    settings: JudgeSettings,
    recorder: Recorder,
    gauges: () => Gauges = () => ({}),
    untaken?: Untaken,
  ) {
    this.#untaken = untaken
    this.#messages = new MessageLaws(settings.echo)
    this.#pongs = settings.heartbeatBy === 'messages'
    this.#protocol = { ...protocolLimits, ...settings }
    this.#recorder = recorder
    this.#limits = settings
    this.#gauges = gauges
    this.#state = new StateLaws(settings)
    this.#delivery = new DeliveryLaws(settings.echo, this.#history)
    this.#silence = new SilenceLaws(settings.heartbeatMs)
  }

  /** Judges what one event could have broken. `world` has it folded in. */
  afterEvent(world: World, event: TraceEvent): void {
    this.#repeats.followed(event)
    this.#quiet.happened(event)
    switch (event.kind) {
      case 'step':
        return this.#step(world, event)
      case 'step refused':
        return this.#messages.stepRefused(event.cause)
      case 'lost':
      case 'discarded':
        return this.#counts.missed(event.connection)
      case 'maps':
        return this.#maps(world, event)
      case 'delivered':
        return this.#delivered(world, event)
      case 'sent':
        if (event.control === 'ping') this.#silence.asked(event.connection)
        if (event.from === 'server' && !event.control) this.#sent(event)
        return
      case 'accepted':
        this.#silence.heard(event.connection, event.at)
        return this.#requests.accepted(world, event.connection)
      case 'closing':
        return this.#closing(world, event)
      case 'closed':
        return this.#closed(event)
      case 'fault':
        return this.#silence.fault(world, event.connection, event.at)
      case 'resumed':
        return this.#handled(world, event)
      case 'send failed':
        this.#failed.add(event.connection)
        return this.#counts.missed(event.connection)
      case 'failure':
        return this.#broken(event.seq, {
          law: 'L1',
          code: 'threw',
          params: failureTold(event),
          ...(event.connection === undefined ? {} : { connection: event.connection }),
        })
      default:
        return
    }
  }

  /** The server begins a send, while `inFlight` others to the same connection are not taken yet. */
  sendBegins(world: World, connection: ConnectionId, inFlight: number): void {
    if (inFlight === 0 || !this.#gauges().outboxes) return
    this.#broken(world.seq, { law: 'L5', code: 'two writers', params: {}, connection })
  }

  /** The server is about to cut a connection off. */
  cutsOff(world: World, connection: ConnectionId): void {
    const { trace, cause } = this.#recorder
    const failed = this.#failed.has(connection)
    this.#tell(world.seq, this.#silence.cutOff(world, trace, connection, cause, failed))
  }

  /** A turn of the world is over; `waiting` are those with a send that the transport has not taken. */
  afterTurn(world: World, waiting: Waiting): void {
    this.#heldUp.push(...judgeTurn(world, this.#recorder.trace, this.#turnFrom, waiting))
    this.#turnFrom = this.#recorder.trace.length
  }

  /** Judges what holds only when nothing is on its way. */
  whenQuiet(world: World): void {
    const { seq } = world
    this.#isRestless = false
    this.#tell(seq, this.#heldUp.splice(0))
    const held = heldCode(world)
    const isIdle = (id: ConnectionId) => !held.has(id) && this.#requests.isIdle(id)
    for (const { seq: at, finding } of this.#memberships.whenQuiet(world, isIdle)) {
      this.#broken(at, finding)
    }
    this.#tell(seq, this.#messages.whenQuiet(world, held))
    const findings = [
      ...this.#quiet.judge(world, this.#failed, this.#history),
      ...this.#silence.whenQuiet(world),
      ...judgeGauges(
        world,
        this.#gauges(),
        this.#limits,
        this.#untaken,
        this.#lastClosed?.connection,
      ),
    ].filter(({ connection }) => connection === undefined || !held.has(connection))
    const before = this.#brokenQuiet
    this.#brokenQuiet = new Set(findings.map(findingKey))
    this.#tell(
      seq,
      findings
        .map((finding) => [findingKey(finding), finding] as const)
        // What a change has broken already is not told again because it lasts.
        .filter(([key]) => !before.has(key) && !this.#brokenState.has(key))
        .map(([, finding]) => finding),
    )
    this.#tell(seq, this.#order.whenQuiet(this.#recorder.trace))
    this.#tell(seq, this.#repeats.whenQuiet())
    this.#tell(seq, this.#requests.whenQuiet(world, held))
  }

  /** The world did not come to rest in so many turns. Told once, until it does. */
  restless(world: World, turns: number): void {
    if (this.#isRestless) return
    this.#isRestless = true
    this.#broken(world.seq, { law: 'L2', code: 'restless', params: { turns } })
  }

  /** The server was stopped, and so many of its timers go on. */
  serverStopped(world: World, timers: number): void {
    if (timers === 0) return
    this.#broken(world.seq, { law: 'L2', code: 'timers go on', params: { timers } })
  }

  #step(world: World, event: EventOf<'step'>): void {
    const { verb, room } = event
    if (verb === 'broadcast') this.#messages.ownerSays(world, event)
    if (verb === 'createRoom' && room !== undefined) this.#state.asked(room)
    if (verb === 'removeRoom' && room !== undefined) this.#memberships.ownerRemoves(world, room)
    if (verb === 'restart') this.#state.restarted()
  }

  #maps(world: World, event: EventOf<'maps'>): void {
    const { seq, changes } = event
    this.#counts.changed(world, changes)
    this.#order.changed(changes)
    this.#messages.changed(changes)
    this.#history.changed(event)
    const mayGo = (id: ConnectionId) =>
      this.#failed.has(id) || this.#silence.mayBeGivenUp(world, id)
    this.#memberships.changed(world, this.#recorder.trace, event, mayGo)
    const gauges = this.#gauges()
    this.#tell(seq, judgeRecords(world, this.#recorder.trace, event))
    this.#tell(seq, this.#dates.changed(world, this.#recorder.trace, event, gauges))
    const counted = changedRooms(changes).map((room) => storedCount(world, gauges, room))
    for (const { finding, broken } of [...this.#state.judge(world, changes), ...counted]) {
      const key = findingKey(finding)
      if (!broken) this.#brokenState.delete(key)
      else if (!this.#brokenState.has(key)) {
        this.#brokenState.add(key)
        this.#broken(seq, finding)
      }
    }
  }

  #sent(event: EventOf<'sent'>): void {
    const message = this.#frames.read(event.text)
    const { seq, connection, cause } = event
    if (this.#lastClosed && cause !== null && cause > this.#lastClosed.seq) {
      this.#lastClosed = undefined
    }
    this.#order.sent(message)
    if (message?.type === 'ping') this.#silence.asked(connection)
    this.#tell(seq, this.#messages.sent(event, message))
    this.#tell(seq, this.#requests.sent(connection, message))
    const depth = this.#gauges().outboxDepth?.(connection)
    this.#bounded(seq, bounded(connection, depth, this.#limits))
  }

  /** What is over its limit is told once, and not again when all is quiet. */
  #bounded(seq: number, findings: readonly Finding[]): void {
    for (const finding of findings) {
      const key = findingKey(finding)
      if (!this.#brokenQuiet.has(key)) this.#broken(seq, finding)
      this.#brokenQuiet.add(key)
    }
  }

  #delivered(world: World, event: EventOf<'delivered'>): void {
    const { seq, at, connection, to } = event
    const sent = this.#recorder.trace[event.frame]
    if (sent?.kind !== 'sent') return
    if (to === 'server') {
      // What is held before the handler, the server has not heard yet; a pong needs no handler.
      if (!sent.control && isHandlerHeld(world, connection)) return
      this.#silence.heard(connection, at, sent.proxy)
      if (sent.control) return
      this.#received(world, event, sent.text)
      return this.#bounded(seq, waitingFrames(connection, this.#gauges(), this.#limits))
    }
    if (sent.control) return
    const message = this.#frames.read(sent.text)
    this.#order.delivered(connection, message)
    const wrong = this.#delivery.judge(world, connection, message)
    // What should not have been told at all is not held to its count as well.
    this.#tell(seq, wrong.length > 0 ? wrong : this.#counts.delivered(world, connection, message))
  }

  #received(world: World, event: EventOf<'delivered'>, text: string | null): void {
    const decoded = this.#read(world, event.connection, text)
    if (this.#requests.isIdle(event.connection)) this.#repeats.received(world, event, decoded)
    else this.#repeats.overtaken(event)
    this.#history.received(world, event, decoded)
    this.#requests.received(event, decoded)
    this.#memberships.received(event, decoded)
    this.#messages.received(world, event, decoded)
  }

  /** A client's frame as its endpoint takes it; null for a binary one, and one that is too long. */
  #read(world: World, connection: ConnectionId, text: string | null): DecodedClientFrame | null {
    const path = world.connections.get(connection)?.path
    if (text === null || path === undefined) return null
    if (utf8Bytes(text) > this.#protocol.frameBytesMax) return null
    return readClientFrame(path, text, this.#protocol, this.#pongs)
  }

  #frameAt(seq: number): DecodedClientFrame | null {
    const { trace, world } = this.#recorder
    const delivered = trace[seq]
    const sent = delivered?.kind === 'delivered' ? trace[delivered.frame] : undefined
    return sent?.kind === 'sent' ? this.#read(world, sent.connection, sent.text) : null
  }

  /** A frame that was held counts from when the server has its turn with it, if it still has the connection. */
  #handled(world: World, { awaiting, connection }: EventOf<'resumed'>): void {
    const begun = this.#recorder.trace[awaiting]
    if (begun?.kind !== 'awaiting' || begun.delivered === undefined) return
    const delivered = this.#recorder.trace[begun.delivered]
    if (delivered?.kind !== 'delivered' || !world.registered.has(connection)) return
    const sent = this.#recorder.trace[delivered.frame]
    if (sent?.kind !== 'sent') return
    this.#silence.heard(connection, world.nowMs)
    this.#received(world, delivered, sent.text)
  }

  #closing(world: World, event: EventOf<'closing'>): void {
    if (event.end === 'server') {
      this.#messages.refused(event.cause, event.connection)
      this.#lastClosed = event
    }
    const failed = this.#failed.has(event.connection)
    const silent = this.#silence.mayBeGivenUp(world, event.connection)
    const { frameBytesMax } = this.#protocol
    const crowded = this.#isCrowded(event.connection)
    const reasons = { failed, silent, crowded, frameBytesMax }
    this.#tell(event.seq, judgeClose(this.#recorder.trace, event, reasons))
  }

  /** As many frames wait as may; a server that does not show its inbox is believed. */
  #isCrowded(connection: ConnectionId): boolean {
    const waiting = this.#gauges().inboxWaiting?.(connection)
    return waiting === undefined || waiting >= this.#limits.inboxFramesMax
  }

  #closed({ connection, end }: EventOf<'closed'>): void {
    if (end === 'client') return this.#delivery.closed(connection)
    this.#silence.closed(connection)
    this.#memberships.closed(connection)
    this.#messages.closed(connection)
    this.#requests.closed(connection)
  }

  #tell(seq: number, findings: readonly Finding[]): void {
    for (const finding of findings) this.#broken(seq, finding)
  }

  #broken(seq: number, finding: Finding): void {
    if (this.#gauges().unjudged?.().has(finding.law)) return
    this.#recorder.record({ kind: 'violation', ...finding }, seq)
  }
}

function failureTold({ where, params, line, error }: EventOf<'failure'>): FailureTold {
  return { where, params, error, ...(line === undefined ? {} : { line }) } as FailureTold
}

/** Connections that code of the server still waits for: they are not at rest. */
function heldCode({ awaits }: World): ReadonlySet<ConnectionId> {
  return new Set([...awaits.values()].map(({ connection }) => connection))
}

/** Frames that arrive while others wait for the handler wait behind them. */
function isHandlerHeld({ awaits, connections }: World, id: ConnectionId): boolean {
  if (connections.get(id)?.faults.includes('handler held')) return true
  for (const { connection, what } of awaits.values()) {
    if (what === 'handler' && connection === id) return true
  }
  return false
}

/** The rooms whose members changed, each once. */
function changedRooms(changes: readonly MapChange[]): string[] {
  return [...new Set(changes.flatMap((change) => (change.map === 'rooms' ? [change.room] : [])))]
}
