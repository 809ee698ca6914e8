import { filledIn } from '#scenario/defaults/filledIn.ts'
import type { ExpectStep } from '#scenario/format.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import { type Looked, looking } from './looking.ts'

/** Whether an expectation holds, what it expects and what is so. */
export type Held = Looked & { readonly ok: boolean }

/**
 * Looks whether an expectation holds in `world`, which `trace` led to. The one who asks this is
 * everybody: a run, the page, a lesson, a test.
 */
export function holds(step: ExpectStep, world: World, trace: readonly TraceEvent[]): Held {
  const look = looking[step.expect] as (step: unknown, ...where: Where) => Looked
  const { expected, actual } = look(filledIn(step), world, trace)
  return { ok: JSON.stringify(expected) === JSON.stringify(actual), expected, actual }
}

type Where = [world: World, trace: readonly TraceEvent[]]
