import type { ConnectionId } from '#kernel/ids.ts'
import type { LawId } from '#laws/laws.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import type { FailureCause } from './causeOf.ts'
import type { About } from './changes.ts'

type Violation = EventOf<'violation'>

/** What a breach follows from: what happened just then, a change of what it is about, or what is known. */
type Follows = (violation: Violation) => 'as it happened' | About | FailureCause

const asItHappened = 'as it happened' as const

/**
 * What breaches follow from where it is not what happened just then: laws that are held against a
 * world at rest, where the last thing that happened is no cause, and laws of what is said, whoever
 * else was about something when it was sent on.
 */
export const followsOtherwise = {
  P1: () => 'nothing',
  L2: () => 'nothing',
  L3: () => 'nothing',
  L4: () => 'nothing',
  S4: (violation) => (violation.code === 'inbox kept' ? 'end' : itsOwnChange(violation)),
  S5: (violation) => (violation.code === 'stored' ? itsOwnChange(violation) : asItHappened),
  S6: (violation) => (violation.code === 'closed and kept' ? 'end' : itsOwnChange(violation)),
  S7: () => 'nothing',
  S8: () => 'nothing',
  S10: ({ code }) => (code === 'listed wrongly' || code === 'unlisted' ? 'room' : asItHappened),
  T2: whomItMissed,
  T3: () => 'message',
  T5: () => 'message',
  T6: ({ code, params }) => (code === 'unanswered' ? whatWasAsked(params) : asItHappened),
  T7: () => 'message',
  T8: () => 'message',
  T11: ({ params }) => (params.what === 'join' ? 'join' : 'leave'),
  T13: () => 'message',
  // It is told late, of what happened then.
  T15: () => asItHappened,
  T16: ({ code }) => (code === 'let in' ? asItHappened : 'order'),
  T17: ({ code }) => (code === 'given up' ? 'end' : 'arrival'),
  T18: () => 'arrival',
  T19: () => 'join',
  T20: () => 'message',
  T21: () => 'message',
} as const satisfies Partial<Record<LawId, Follows>>

/** What a breach follows from: the event that caused it, what it is about, or a cause that is known. */
export function followedBy(
  trace: readonly TraceEvent[],
  violation: Violation,
): TraceEvent | About | FailureCause {
  const follows = (followsOtherwise as Readonly<Record<string, Follows | undefined>>)[violation.law]
  const followed = follows?.(violation) ?? asItHappened
  if (followed !== asItHappened) return followed
  return trace[violation.cause ?? violation.seq] ?? violation
}

function itsOwnChange({ connection, room }: Violation): About {
  return {
    ...(connection === undefined ? {} : { connection }),
    ...(room === undefined ? {} : { room }),
  }
}

/** A client was not told of somebody, or believes somebody there who is not. */
function whomItMissed({ params, ...violation }: Violation): About {
  const [whom] = (params.whom as readonly ConnectionId[] | undefined) ?? []
  return itsOwnChange({ params, ...violation, ...(whom ? { connection: whom } : {}) } as Violation)
}

function whatWasAsked(params: Violation['params']): FailureCause {
  const { kind } = params.asked as { readonly kind: string }
  return kind === 'join' || kind === 'leave' ? kind : 'frame'
}
