import { causes } from '#reading/events/eventTouches.ts'
import { summaryAt } from '#reading/events/sentSummary.ts'
import type { FailureEvent } from '#reading/result/failureEvent.ts'
import type { EventOf, MapChange, TraceEvent } from '#trace/traceEvent.ts'
import { changedAbout, changedBetween } from './changes.ts'
import { followedBy } from './followedBy.ts'

/** What the server was about when something went wrong, whoever asked it to, and however late it was. */
export const failureCauses = [
  'arrival',
  'join',
  'leave',
  'message',
  'frame',
  'end',
  'room',
  'order',
  'restart',
  'time',
  'nothing',
] as const

export type FailureCause = (typeof failureCauses)[number]

/** What the owner's acts are about. */
const causeOfAct: Readonly<Record<string, FailureCause>> = {
  broadcast: 'message',
  createRoom: 'room',
  removeRoom: 'room',
  kick: 'order',
  revoke: 'order',
  allow: 'order',
  disconnect: 'end',
  restart: 'restart',
}

/**
 * What the server was about when something went wrong. An end is an end, whether a client closed,
 * was cut off, or was evicted while somebody else spoke: what changed in its maps tells that, and
 * where nothing changed, what it was told. What is found only at rest follows from the last change
 * of what it is about.
 */
export function causeOf(trace: readonly TraceEvent[], what: FailureEvent): FailureCause {
  if (what.kind !== 'violation') return 'nothing'
  if (what.law === 'L1') return causeOfThrown(trace, what)
  const followed = followedBy(trace, what)
  if (typeof followed === 'string') return followed
  const event = 'seq' in followed ? followed : changedAbout(trace, what.seq, followed)
  return event ? causeOfTurn(trace, event) : 'nothing'
}

/** The same, whether or not the code that threw is known by its place. */
export function turnCauseOf(trace: readonly TraceEvent[], what: FailureEvent): FailureCause {
  if (what.kind !== 'violation' || what.law !== 'L1') return causeOf(trace, what)
  const event = trace[what.cause ?? what.seq]
  return event ? causeOfTurn(trace, event) : 'nothing'
}

/** Code that threw at a place of its own is known by that place, or by its line. */
function causeOfThrown(trace: readonly TraceEvent[], what: EventOf<'violation'>): FailureCause {
  const { where, line } = what.params as { readonly where?: string; readonly line?: number }
  const isAnywhere = where === 'endpoint' || where === 'message handler'
  const event = trace[what.cause ?? what.seq]
  return isAnywhere && line === undefined && event ? causeOfTurn(trace, event) : 'nothing'
}

/** What set the server going when an event came about, and what it changed until then. */
function causeOfTurn(trace: readonly TraceEvent[], event: TraceEvent): FailureCause {
  const line = causes(trace, event.seq)
  const begun = line.find(setsServerGoing)
  if (!begun) return 'nothing'
  const act = begun.kind === 'step' ? causeOfAct[begun.verb] : undefined
  // Whom the owner puts out of a room leaves it: what changed tells that.
  if (act !== undefined && act !== 'message' && act !== 'order') return act
  const changes = changedBetween(trace, begun.seq, line.find(isOfServer)?.seq ?? event.seq)
  return (changes && causeOfChange(changes)) ?? causeOfAsked(trace, begun)
}

function setsServerGoing(event: TraceEvent): boolean {
  if (event.kind === 'delivered') return event.to === 'server'
  if (event.kind === 'closed') return event.end === 'server'
  return event.kind === 'connecting' || event.kind === 'step'
}

/** What the server itself did last. */
function isOfServer(event: TraceEvent): boolean {
  if (event.kind === 'sent') return event.from === 'server'
  if (event.kind === 'closing') return event.end === 'server'
  return event.kind === 'sent to many' || event.kind === 'maps' || event.kind === 'failure'
}

/** What a change of its maps means; null for one that may mean anything. */
function causeOfChange(changes: readonly MapChange[]): FailureCause | null {
  const has = (map: MapChange['map'], op: MapChange['op']) =>
    changes.some((change) => change.map === map && change.op === op)
  const ofMember = (op: MapChange['op']) => has('rooms', op) || has('connectionRooms', op)
  if (has('connections', 'remove')) return 'end'
  if (has('connections', 'add')) return 'arrival'
  if (ofMember('add')) return 'join'
  return ofMember('remove') ? 'leave' : null
}

/** What it was asked, where nothing changed. */
function causeOfAsked(trace: readonly TraceEvent[], begun: TraceEvent): FailureCause {
  if (begun.kind === 'step') return causeOfAct[begun.verb] ?? 'time'
  if (begun.kind === 'closed') return 'end'
  if (begun.kind !== 'delivered') return 'arrival'
  const { type, room } = summaryAt(trace, begun.seq)
  if (room === null) return 'frame'
  if (type === 'state') return 'message'
  return type === 'join' || type === 'leave' || type === 'message' ? type : 'frame'
}
