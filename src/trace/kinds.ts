import type { EventKind, EventOf, TraceEvent } from './traceEvent.ts'

interface KindFacts {
  /** Where it happens: at its client, at the server, or at the end that it names. */
  readonly lane: 'client' | 'server' | 'end'
  /** How it stands on the paper of the sequence; `none` for what another event tells already. */
  readonly row: 'heading' | 'row' | 'none'
  /** An end hears it of the other, beside frames. */
  readonly isHeard: boolean
  /** A message's way may lead through it. */
  readonly isOnWay: boolean
}

/** What is so of every event of a kind. The order is that in which the kinds are offered. */
export const eventKinds: Readonly<Record<EventKind, KindFacts>> = {
  step: { lane: 'client', row: 'heading', isHeard: false, isOnWay: true },
  'step refused': { lane: 'server', row: 'row', isHeard: false, isOnWay: false },
  waited: { lane: 'server', row: 'none', isHeard: false, isOnWay: false },
  connecting: { lane: 'client', row: 'row', isHeard: false, isOnWay: false },
  accepted: { lane: 'server', row: 'row', isHeard: true, isOnWay: false },
  opened: { lane: 'client', row: 'row', isHeard: true, isOnWay: false },
  refused: { lane: 'server', row: 'row', isHeard: true, isOnWay: false },
  sent: { lane: 'end', row: 'row', isHeard: false, isOnWay: true },
  delivered: { lane: 'end', row: 'row', isHeard: false, isOnWay: true },
  lost: { lane: 'server', row: 'row', isHeard: false, isOnWay: true },
  discarded: { lane: 'end', row: 'row', isHeard: false, isOnWay: false },
  'send failed': { lane: 'server', row: 'row', isHeard: false, isOnWay: true },
  closing: { lane: 'end', row: 'row', isHeard: true, isOnWay: false },
  closed: { lane: 'end', row: 'row', isHeard: true, isOnWay: false },
  fault: { lane: 'client', row: 'row', isHeard: false, isOnWay: false },
  awaiting: { lane: 'server', row: 'row', isHeard: false, isOnWay: false },
  resumed: { lane: 'server', row: 'row', isHeard: false, isOnWay: false },
  maps: { lane: 'server', row: 'row', isHeard: false, isOnWay: false },
  belief: { lane: 'client', row: 'none', isHeard: false, isOnWay: false },
  failure: { lane: 'server', row: 'row', isHeard: false, isOnWay: false },
  limit: { lane: 'server', row: 'row', isHeard: false, isOnWay: false },
  expectation: { lane: 'server', row: 'row', isHeard: false, isOnWay: false },
  violation: { lane: 'client', row: 'row', isHeard: false, isOnWay: false },
}

/** Every kind of event. */
export const eventKindNames = Object.keys(eventKinds) as readonly EventKind[]

/** For each kind of event, what to make of an event of that kind. None can be left out. */
export type ByKind<Result, More extends readonly unknown[] = []> = {
  readonly [K in EventKind]: (event: EventOf<K>, ...more: More) => Result
}

/** What a table makes of an event. */
export function byKind<Result, More extends readonly unknown[]>(
  table: ByKind<Result, More>,
  event: TraceEvent,
  ...more: More
): Result {
  const make = table[event.kind] as (event: TraceEvent, ...more: More) => Result
  return make(event, ...more)
}
