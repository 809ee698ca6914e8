import { filledIn } from '#scenario/defaults/filledIn.ts'
import type { DoStep, FullStepOf, StepOf } from '#scenario/steps.ts'
import type { FaultVerb, Verb } from '#scenario/verbs/verbs.ts'
import type { Simulation } from '#simulation/simulation.ts'
import { beginFault } from './begin.ts'
import { connecting } from './connecting.ts'
import { faults } from './faults.ts'
import { owner } from './owner.ts'
import { parting } from './parting.ts'
import { talking } from './talking.ts'

/** How a verb is performed that does more than to begin a fault; each row is asked with a step of that verb. */
export type Performing = {
  readonly [V in Exclude<Verb, FaultVerb>]: (
    simulation: Simulation,
    step: FullStepOf<V>,
  ) => void | Promise<void>
}

const performing = {
  ...connecting,
  ...talking,
  ...parting,
  ...faults,
  ...owner,
} satisfies Performing

type Perform = (simulation: Simulation, step: unknown) => void | Promise<void>

/** Does what a step says; throws {@link StepRefused} when the world as it is cannot. */
export function perform(simulation: Simulation, step: DoStep): void | Promise<void> {
  const own = (performing as Readonly<Partial<Record<Verb, unknown>>>)[step.do]
  if (own === undefined) return beginFault(simulation, step as StepOf<FaultVerb>)
  return (own as Perform)(simulation, filledIn(step))
}
