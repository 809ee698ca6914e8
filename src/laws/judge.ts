import type { ConnectionId } from '#kernel/ids.ts'
import type { Recorder } from '#trace/recorder.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import { judgeClose } from './closeLaws.ts'
import { DeliveryLaws } from './deliveryLaws.ts'
import { type Finding, findingKey } from './finding.ts'
import { laws } from './laws.ts'
import { MessageLaws } from './messageLaws.ts'
import { judgeQuiet } from './quietLaws.ts'
import { judgeState } from './stateLaws.ts'

/** Of the settings, what the laws depend on. */
export interface JudgeSettings {
  readonly echo: boolean
  readonly roomIdCharsMax?: number | undefined
  /** 0 for no heartbeat. */
  readonly heartbeatMs: number
  readonly heartbeatBy?: 'frames' | 'messages'
}

const roomIdCharsMaxDefault = 128
/** In so many periods a heartbeat finds a silent connection. */
const periodsToReapMax = 3

/**
 * Holds the laws against a trace as it grows, and writes each breach into it. A breach that lasts
 * is written once, and again only when it was mended in between.
 */
export class Judge {
  readonly #recorder: Recorder
  readonly #roomIdCharsMax: number
  readonly #delivery: DeliveryLaws
  readonly #heartbeatMs: number
  #silentSince = new Map<ConnectionId, number>()
  readonly #messages: MessageLaws
  #failed = new Set<ConnectionId>()
  #brokenState = new Set<string>()
  #brokenQuiet = new Set<string>()

  constructor(settings: JudgeSettings, recorder: Recorder) {
    const { echo, roomIdCharsMax, heartbeatMs, heartbeatBy } = settings
    this.#messages = new MessageLaws(heartbeatBy === 'messages')
    this.#recorder = recorder
    this.#delivery = new DeliveryLaws(echo)
    this.#heartbeatMs = heartbeatMs
    this.#roomIdCharsMax = roomIdCharsMax ?? roomIdCharsMaxDefault
  }

  /** Judges what one event could have broken. `world` has it folded in. */
  afterEvent(world: World, event: TraceEvent): void {
    switch (event.kind) {
      case 'maps':
        return this.#state(world, event)
      case 'delivered':
        return this.#delivered(world, event)
      case 'sent':
        if (event.from === 'server') this.#messages.sent(event)
        return
      case 'closing':
        return this.#closing(event)
      case 'fault':
        return this.#silence(world, event.connection, event.at)
      case 'resumed':
        return this.#handled(world, event)
      case 'send failed':
        this.#failed.add(event.connection)
        return
      case 'failure':
        return this.#broken(event.seq, {
          law: 'L1',
          text: `${event.where} threw: ${event.text}`,
          ...(event.connection === undefined ? {} : { connection: event.connection }),
        })
      default:
        return
    }
  }

  /** Judges what holds only when nothing is on its way. */
  whenQuiet(world: World): void {
    const { seq } = world
    for (const finding of this.#messages.whenQuiet(world)) this.#broken(seq, finding)
    const held = heldCode(world)
    const findings = [...judgeQuiet(world, this.#failed), ...this.#notReaped(world)].filter(
      ({ connection }) => connection === undefined || !held.has(connection),
    )
    const before = this.#brokenQuiet
    this.#brokenQuiet = new Set(findings.map(findingKey))
    for (const finding of findings) {
      if (!before.has(findingKey(finding))) this.#broken(seq, finding)
    }
  }

  /** A pong needs both directions, so a cut in either is silence. */
  #silence(world: World, connection: ConnectionId, atMs: number): void {
    const faults = world.connections.get(connection)?.faults ?? []
    const silent = faults.some((fault) => fault.startsWith('half-open'))
    if (!silent) this.#silentSince.delete(connection)
    else if (!this.#silentSince.has(connection)) this.#silentSince.set(connection, atMs)
  }

  #notReaped(world: World): Finding[] {
    if (this.#heartbeatMs === 0) return []
    const latestMs = world.nowMs - periodsToReapMax * this.#heartbeatMs
    return [...this.#silentSince].flatMap(([connection, sinceMs]) => {
      if (sinceMs > latestMs || !world.registered.has(connection)) return []
      const proxied = world.connections.get(connection)?.faults.includes('proxied') ?? false
      const why = proxied ? ': a proxy answers the pings in its place' : ''
      const text = `${connection} has been half open since ${sinceMs} ms, and the server still has it${why}.`
      return [{ law: 'L3', text, connection } as const]
    })
  }

  #state(world: World, event: TraceEvent & { kind: 'maps' }): void {
    for (const { finding, broken } of judgeState(world, event.changes, this.#roomIdCharsMax)) {
      const key = findingKey(finding)
      if (!broken) this.#brokenState.delete(key)
      else if (!this.#brokenState.has(key)) {
        this.#brokenState.add(key)
        this.#broken(event.seq, finding)
      }
    }
  }

  #delivered(world: World, event: EventOf<'delivered'>): void {
    const sent = this.#recorder.trace[event.frame]
    if (sent?.kind !== 'sent' || sent.control) return
    if (event.to === 'server') {
      if (!isHandlerHeld(world, event.connection)) this.#messages.received(world, event, sent.text)
      return
    }
    for (const finding of this.#delivery.judge(world, event.connection, sent.text)) {
      this.#broken(event.seq, finding)
    }
  }

  /** A frame that was held counts from when the server has its turn with it, if it still has the connection. */
  #handled(world: World, { awaiting, connection }: EventOf<'resumed'>): void {
    const begun = this.#recorder.trace[awaiting]
    if (begun?.kind !== 'awaiting' || begun.delivered === undefined) return
    const delivered = this.#recorder.trace[begun.delivered]
    if (delivered?.kind !== 'delivered' || !world.registered.has(connection)) return
    const sent = this.#recorder.trace[delivered.frame]
    if (sent?.kind === 'sent') this.#messages.received(world, delivered, sent.text)
  }

  #closing(event: EventOf<'closing'>): void {
    if (event.end === 'server') this.#messages.refused(event.cause, event.connection)
    const failed = this.#failed.has(event.connection)
    for (const finding of judgeClose(this.#recorder.trace, event, failed)) {
      this.#broken(event.seq, finding)
    }
  }

  #broken(seq: number, finding: Finding): void {
    const { remedy } = laws[finding.law]
    this.#recorder.record({ kind: 'violation', ...finding, remedy }, seq)
  }
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
