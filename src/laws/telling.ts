import type { ConnectionId } from '#kernel/ids.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import { readServerFrame } from '#protocol/readServerFrame.ts'
import { frameAt, type SingleEvent } from '#trace/many.ts'
import type { Recorder } from '#trace/recorder.ts'
import type { EventKind, EventOf, TraceEvent } from '#trace/traceEvent.ts'
import type { ClientFrames } from './accounts/clientFrames.ts'
import { arrivedAtHandler } from './accounts/heldCode.ts'
import { type Hooks, hooksOf } from './hooks.ts'
import type { Looks } from './law.ts'

type OnEvent = (event: TraceEvent) => void

/** Says to each who looks what happened, in their order: the event, and what it means. */
export class Telling {
  readonly #of: Pick<Recorder, 'world' | 'trace'>
  readonly #clientFrames: ClientFrames
  readonly #listens: (connection: ConnectionId) => boolean
  readonly #hooks: Hooks
  /** What is done at an event of each kind. */
  readonly #on = new Map<EventKind, OnEvent[]>()

  /** `listens`: whether a client still listens on a connection. */
  constructor(
    of: Pick<Recorder, 'world' | 'trace'>,
    frames: ClientFrames,
    looks: readonly Looks[],
    listens: (connection: ConnectionId) => boolean = () => true,
  ) {
    this.#of = of
    this.#clientFrames = frames
    this.#listens = listens
    this.#hooks = hooksOf(looks)
    for (const { on = {} } of looks) {
      for (const [kind, look] of Object.entries(on)) {
        const all = this.#on.get(kind as EventKind) ?? []
        this.#on.set(kind as EventKind, [...all, look as OnEvent])
      }
    }
  }

  /** An event happened, and the world has it folded in. */
  tell(event: SingleEvent): void {
    for (const look of this.#on.get(event.kind) ?? []) look(event)
    if (event.kind === 'sent' && event.from === 'server' && !event.control) this.#sent(event)
    if (event.kind === 'delivered') this.#delivered(event)
    if (event.kind === 'resumed') this.#resumed(event)
  }

  #sent(event: EventOf<'sent'>): void {
    const message = messageIn(event.text)
    for (const sent of this.#hooks.sent) sent(event, message)
  }

  #delivered(event: EventOf<'delivered'>): void {
    const sent = frameAt(this.#of.trace, event.frame)
    if (!sent) return
    if (event.to === 'client') {
      if (sent.control || !this.#listens(event.connection)) return
      const message = messageIn(sent.text)
      for (const heard of this.#hooks.heard) heard(event, message)
      return
    }
    const isTaken = arrivedAtHandler(this.#of, event)
    // What is held before the handler, the server has not heard yet; a pong needs no handler.
    if (sent.control || isTaken) this.#noticed(event, event.at, sent.proxy)
    if (isTaken) this.#received(event, sent.text)
  }

  #noticed({ connection }: EventOf<'delivered' | 'resumed'>, atMs: number, byProxy = false): void {
    for (const noticed of this.#hooks.noticed) noticed(connection, atMs, byProxy)
  }

  #received(event: EventOf<'delivered'>, text: string | null): void {
    const frame = this.#clientFrames.read(event.connection, text)
    for (const received of this.#hooks.received) received(event, frame)
  }

  /** A frame that was held counts from when the server has its turn with it, if it still has the connection. */
  #resumed(event: EventOf<'resumed'>): void {
    const { world, trace } = this.#of
    const begun = trace[event.awaiting]
    if (begun?.kind !== 'awaiting' || begun.delivered === undefined) return
    const delivered = trace[begun.delivered]
    if (delivered?.kind !== 'delivered' || !world.registered.has(event.connection)) return
    const sent = frameAt(trace, delivered.frame)
    if (!sent) return
    this.#noticed(event, world.nowMs)
    this.#received(delivered, sent.text)
  }
}

/** What a frame of the server says; null when it is no message. */
function messageIn(text: string | null): ServerMessage | null {
  return text === null ? null : readServerFrame(text)
}
