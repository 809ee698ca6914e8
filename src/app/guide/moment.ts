import type { Scenario } from '#scenario/format.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import firstWorld from './firstWorld.json' with { type: 'json' }

/** Where somebody stands in the first minute. */
export type Moment = 'alive' | 'falling' | 'ghost' | 'spared' | 'mending' | 'mended'

/** What the page shows, as far as the first minute asks. */
interface Shown {
  readonly scenario: Scenario
  readonly trace: readonly TraceEvent[]
  readonly playhead: number
}

/** The moment of the first minute that is shown; null when something else is on. */
export function momentOf({ scenario, trace, playhead }: Shown): Moment | null {
  if (scenario.name !== firstWorld.name) return null
  const isCut = scenario.steps.some((step) => 'do' in step && isCutOfBob(step))
  const isOver = playhead >= trace.length - 1
  if (scenario.server !== firstWorld.server) return isCut && isOver ? 'mended' : 'mending'
  const broken = trace.find(({ kind }) => kind === 'violation')
  if (broken && playhead >= broken.seq) return 'ghost'
  if (!isCut) return 'alive'
  return isOver && !broken ? 'spared' : 'falling'
}

/** The steps of a run of the first world up to the cut, for seeing it again on another server. */
export function stepsBeforeCut({ steps }: Scenario): number {
  const at = steps.findIndex((step) => 'do' in step && isCutOfBob(step))
  return at < 0 ? steps.length : at
}

function isCutOfBob(step: Extract<Scenario['steps'][number], { do: string }>): boolean {
  return step.do === 'drop' && step.client === 'bob'
}
