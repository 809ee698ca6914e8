import { type Thrown, thrown } from '#kernel/thrown.ts'
import type { FailureEvent } from '#reading/result/failureEvent.ts'
import type { Scenario } from '#scenario/format.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'

/** The first thing that went wrong in a world. */
export interface Failure {
  /** The law that was broken; the name of the limit that stopped the world; or a `crash` of the world itself. */
  readonly law: string
  /** What happened: it is told in words by `failureText`. */
  readonly what: FailureEvent
  /** What kind of failure it is, whoever it befalls. */
  readonly shape: string
  /** The index of the step after which it went wrong. */
  readonly step: number
  /** What that step does. */
  readonly verb: string
}

/** The first failure of a trace from the event `from` on; null when all went well. */
export function failureIn(
  scenario: Scenario,
  trace: readonly TraceEvent[],
  from = 0,
): Failure | null {
  for (let seq = from; seq < trace.length; seq++) {
    const event = trace[seq]
    if (event?.kind !== 'violation' && event?.kind !== 'limit') continue
    return failureOf(scenario, event, lastStep(trace, seq))
  }
  return null
}

/** A failure after the step `step`. */
function failureOf({ steps }: Scenario, what: FailureEvent, step: number): Failure {
  const done = steps[step]
  const verb = done === undefined ? 'nothing' : 'do' in done ? done.do : `expect ${done.expect}`
  return { law: lawOf(what), what, shape: shapeOf(what), step, verb }
}

function lawOf(what: FailureEvent): string {
  if (what.kind === 'crash') return 'crash'
  return what.kind === 'limit' ? what.name : what.law
}

/** The failure that the world itself broke, whatever the server did to it. */
export function crashOf(scenario: Scenario, error: unknown, step: number): Failure {
  return failureOf(scenario, { kind: 'crash', error: thrown(error) }, step)
}

/** Whether two failures are of one kind: the same law, told by the same code. */
export function isSameKind(one: Failure, other: Failure): boolean {
  return one.law === other.law && one.shape === other.shape
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
  const { where, error } = what.params as { readonly where?: string; readonly error?: Thrown }
  return [what.code, where, error?.name].filter((part) => part !== undefined).join(' ')
}
