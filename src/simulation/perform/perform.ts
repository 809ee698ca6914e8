import type { DoStep, FullStepOf } from '#scenario/steps.ts'
import { filledIn } from '#scenario/steps.ts'
import type { Verb } from '#scenario/verbs/verbs.ts'
import type { Simulation } from '#simulation/simulation.ts'
import { connecting } from './connecting.ts'
import { faults } from './faults.ts'
import { owner } from './owner.ts'
import { parting } from './parting.ts'
import { talking } from './talking.ts'

/** How a verb is performed: a table by verb, each row asked with a step of that verb. */
export type Performing = {
  readonly [V in Verb]: (simulation: Simulation, step: FullStepOf<V>) => void | Promise<void>
}

const performing = {
  ...connecting,
  ...talking,
  ...parting,
  ...faults,
  ...owner,
} satisfies Performing

/** Does what a step says; throws {@link StepRefused} when the world as it is cannot. */
export function perform(simulation: Simulation, step: DoStep): void | Promise<void> {
  const run = performing[step.do] as (simulation: Simulation, step: unknown) => void | Promise<void>
  return run(simulation, filledIn(step))
}
