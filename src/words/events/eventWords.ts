import type { ConnectionId } from '#kernel/ids.ts'
import type { Step } from '#scenario/format.ts'
import type { ByKind } from '#trace/kinds.ts'
import type { SentFrame } from '#trace/many.ts'
import type { EventOf } from '#trace/traceEvent.ts'

/** What a sentence about an event may ask of the trace around it. */
export interface Tell {
  /** A connection by its client's name. */
  readonly who: (connection: ConnectionId) => string
  /** The event in which a frame was sent; null when the trace has none. */
  readonly sentFrame: (seq: number) => SentFrame | null
  /** What a frame says, in a few words. */
  readonly said: (sent: SentFrame) => string
  /** What the server waits for: its turn with a frame, or an answer. */
  readonly waitsFor: (wait: EventOf<'awaiting'>) => string
  /** What the server began to wait for; null when the trace does not say. */
  readonly begun: (seq: number) => EventOf<'awaiting'> | null
  /** A step in one plain line. */
  readonly does: (step: Step) => string
  /** How a law is broken. */
  readonly broken: (event: EventOf<'violation'>) => string
}

/** For each kind of event, the sentence about one. */
export type EventWords = ByKind<string, [tell: Tell]>
