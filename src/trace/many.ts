import type { ConnectionId } from '#kernel/ids.ts'
import type { End, EventOf, TraceEvent } from './traceEvent.ts'

/**
 * What several connections have in common, said once. Each of these stands for one event of another
 * kind for each of its connections, in their order, with nothing between.
 */
export interface DetailsOfMany {
  /** The server sent one text to several, each as a frame of its own. */
  'sent to many': {
    readonly from: 'server'
    readonly text: string
    readonly bytes: number
    readonly connections: readonly ConnectionId[]
    /** When it will arrive, for each connection; null when nobody knows. */
    readonly dueAt: readonly (number | null)[]
    // So that who reads frames may ask these of either kind.
    readonly binary?: never
    readonly control?: never
    readonly proxy?: never
  }
  /** Frames of one fan-out arrived in one instant. `frame` is the seq of the `sent to many`. */
  'delivered to many': {
    readonly to: Extract<End, 'client'>
    readonly frame: number
    readonly connections: readonly ConnectionId[]
  }
  /** What each of several clients believes about a room changed, by what they heard in one instant. */
  'belief of many': Pick<EventOf<'belief'>, 'room' | 'op' | 'members'> & {
    readonly connections: readonly ConnectionId[]
  }
}

/** An event of several connections. */
export type EventOfMany = EventOf<keyof DetailsOfMany>

/** An event that is of no more than one connection. */
export type SingleEvent = Exclude<TraceEvent, EventOfMany>

/** A frame as it was sent, to one or to several. */
export type SentFrame = EventOf<'sent' | 'sent to many'>

/** The frame that was sent in an event; null when none was. */
export function frameAt(trace: readonly TraceEvent[], seq: number): SentFrame | null {
  const event = trace[seq]
  return event?.kind === 'sent' || event?.kind === 'sent to many' ? event : null
}

/** The event as it is for each of its connections: itself, or one for each of several. */
export function partsOf(event: TraceEvent): readonly SingleEvent[] {
  const { seq, at, cause } = event
  switch (event.kind) {
    case 'sent to many': {
      const { from, text, bytes, dueAt } = event
      return event.connections.map((connection, i) => {
        const due = dueAt[i] ?? null
        return { seq, at, cause, kind: 'sent', connection, from, text, bytes, dueAt: due }
      })
    }
    case 'delivered to many': {
      const { to, frame } = event
      return event.connections.map((connection) => {
        return { seq, at, cause, kind: 'delivered', connection, to, frame }
      })
    }
    case 'belief of many': {
      const { room, op, members } = event
      return event.connections.map((connection) => {
        return { seq, at, cause, kind: 'belief', connection, room, op, members }
      })
    }
    default:
      return [event]
  }
}

/** Which frame arrived at which clients in an event; null when none did. */
export function arrivalsAtClients(
  event: TraceEvent,
): { readonly frame: number; readonly connections: readonly ConnectionId[] } | null {
  if (event.kind === 'delivered to many') return event
  if (event.kind !== 'delivered' || event.to !== 'client') return null
  return { frame: event.frame, connections: [event.connection] }
}
