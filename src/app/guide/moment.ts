import type { Scenario } from '#scenario/format.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import firstWorld from './firstWorld.json' with { type: 'json' }

/** Where somebody stands in the first minute. */
export type Moment = 'arriving' | 'alive' | 'falling' | 'ghost' | 'spared' | 'mending' | 'mended'

/** What the page shows, as far as the first minute asks. */
interface Shown {
  readonly scenario: Scenario
  readonly trace: readonly TraceEvent[]
  readonly playhead: number
  readonly world: Pick<World, 'step'>
}

/** The moment of the first minute that is shown; null when what is shown is another story. */
export function momentOf(shown: Shown): Moment | null {
  const { scenario, trace, playhead, world } = shown
  if (scenario.name !== firstWorld.name) return null
  const end = endOfBob(scenario)
  const isOver = playhead >= trace.length - 1
  if (scenario.server === 'reference' && end >= 0) return isOver ? 'mended' : 'mending'
  if (scenario.server !== 'reference' && scenario.server !== firstWorld.server) return null
  if (world.step < firstWorld.steps.length - 1) return 'arriving'
  if (end < 0 || world.step < end) return 'alive'
  const [broken] = trace.filter(({ kind }) => kind === 'violation')
  if (!broken) return isOver ? 'spared' : 'falling'
  const ghost = trace.find(isGhostOfBob)
  if (!ghost) return null
  return playhead >= ghost.seq ? 'ghost' : 'falling'
}

/** The index of the step that ends bob's connection; -1 for none. */
export function endOfBob({ steps }: Scenario): number {
  return steps.findIndex(
    (step) => 'do' in step && (step.do === 'drop' || step.do === 'close') && step.client === 'bob',
  )
}

/** Whether nothing but what the first minute asks for was done in its world. */
export function isOnlyFirstMinute(scenario: Scenario): boolean {
  const { name, steps } = scenario
  const asked = firstWorld.steps.length + (endOfBob(scenario) < 0 ? 0 : 1)
  return name === firstWorld.name && steps.length <= asked
}

function isGhostOfBob(event: TraceEvent): event is EventOf<'violation'> {
  if (event.kind !== 'violation' || event.law !== 'S2') return false
  return event.room === 'games' && event.connection === 'bob#1'
}
