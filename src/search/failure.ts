import { thrown } from '#kernel/thrown.ts'
import { causeOf, type FailureCause } from '#reading/cause/causeOf.ts'
import type { FailureEvent } from '#reading/result/failureEvent.ts'
import type { Scenario } from '#scenario/format.ts'
import type { FailureTold } from '#trace/codes.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'

/** The first thing that went wrong in a world. */
export interface Failure {
  /** The law that was broken; the name of the limit that stopped the world; or a `crash` of the world itself. */
  readonly law: string
  /** What happened: it is told in words by `failureText`. */
  readonly what: FailureEvent
  /** What kind of failure it is, whoever it befalls. */
  readonly shape: string
  /** What the server was about, whoever asked it to. */
  readonly cause: FailureCause
  /** The index of the step after which it went wrong. */
  readonly step: number
  /** What that step does. */
  readonly verb: string
}

/** The first failure of a trace from the event `from` on, or the first by one law; null when there is none. */
export function failureIn(
  scenario: Scenario,
  trace: readonly TraceEvent[],
  from = 0,
  law?: string,
): Failure | null {
  for (let seq = from; seq < trace.length; seq++) {
    const event = trace[seq]
    if (event?.kind !== 'violation' && event?.kind !== 'limit') continue
    if (law !== undefined && lawOf(event) !== law) continue
    return failureOf(scenario, event, lastStep(trace, seq), causeOf(trace, event))
  }
  return null
}

/** A failure after the step `step`. */
function failureOf(
  { steps }: Scenario,
  what: FailureEvent,
  step: number,
  cause: FailureCause,
): Failure {
  const done = steps[step]
  const verb = done === undefined ? 'nothing' : 'do' in done ? done.do : `expect ${done.expect}`
  return { law: lawOf(what), what, shape: shapeOf(what), cause, step, verb }
}

function lawOf(what: FailureEvent): string {
  if (what.kind === 'crash') return 'crash'
  return what.kind === 'limit' ? what.name : what.law
}

/** The failure that the world itself broke, whatever the server did to it. */
export function crashOf(scenario: Scenario, error: unknown, step: number): Failure {
  return failureOf(scenario, { kind: 'crash', error: thrown(error) }, step, 'nothing')
}

/**
 * What a failure is, as one value: the law, how it is broken, and what the server was about. Two that
 * have it in common are one finding, however many steps lead there.
 */
export function identityOf({ law, shape, cause }: Failure): string {
  return JSON.stringify([law, shape, cause])
}

/** Whether two failures are one finding. */
export function isSameFailure(one: Failure, other: Failure): boolean {
  return identityOf(one) === identityOf(other)
}

function lastStep(trace: readonly TraceEvent[], before: number): number {
  for (let seq = before; seq >= 0; seq--) {
    const event = trace[seq]
    if (event?.kind === 'step') return (event as EventOf<'step'>).index
  }
  return -1
}

/** Of code that threw, where it did and what kind of error: its message may hold names. */
function shapeOf(what: FailureEvent): string {
  if (what.kind === 'crash') return what.error.name
  if (what.kind === 'limit') return what.name
  if (what.law !== 'L1') return what.code
  const { where, error, line, file, params } = what.params as unknown as FailureTold
  const ofWhat = 'method' in params ? params.method : 'event' in params ? params.event : undefined
  const parts = [what.code, where, ofWhat, file, line, error.name]
  return parts.filter((part) => part !== undefined).join(' ')
}
