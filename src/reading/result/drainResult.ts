import { type Left, leftIn } from '#reading/holds/kept.ts'
import { fold } from '#trace/fold.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'

/** Whether the world came back to empty when that was looked at last, and what was left. */
export interface DrainResult extends Left {
  readonly seq: number
  readonly atMs: number
  readonly isEmpty: boolean
}

/**
 * The newest `expect: empty` of the run, however it came there; null when there is none. `worldAt`
 * gives the world after an event, if anybody has it sooner than by folding.
 */
export function drainResult(
  trace: readonly TraceEvent[],
  worldAt: (seq: number) => World = (seq) => fold(trace, seq),
): DrainResult | null {
  const check = trace.findLast(
    (event): event is EventOf<'expectation'> =>
      event.kind === 'expectation' && isAboutEmpty(trace, event),
  )
  if (!check) return null
  const known = results.get(check)
  if (known) return known
  const { seq, at, ok } = check
  const result = { seq, atMs: at, isEmpty: ok, ...leftIn(worldAt(seq)) }
  results.set(check, result)
  return result
}

/** The world is asked for once for each result, not with every event that is added to it. */
const results = new WeakMap<TraceEvent, DrainResult>()

function isAboutEmpty(trace: readonly TraceEvent[], { cause }: TraceEvent): boolean {
  const step = cause === null ? undefined : trace[cause]
  return step?.kind === 'step' && step.verb === 'expect empty'
}
