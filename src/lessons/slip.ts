import type { Step } from '#scenario/format.ts'
import type { Goal } from './goal.ts'

/** A step that has these fields, and maybe more. */
export type StepLike = { readonly do: string } & Readonly<Record<string, unknown>>

/** Where somebody comes to who took the task otherwise: what tells it, and how one gets there. */
export interface Slip {
  /** What is so of the world then, all of it. */
  readonly so?: readonly Goal[]
  /** What was done for it. Goals never ask this: it only tells which words help. */
  readonly did?: readonly StepLike[]
  /** What would have been right, and was not done. */
  readonly without?: readonly StepLike[]
  /** Steps that end there; a test does them. */
  readonly by: readonly Step[]
}

/** Whether the steps are those of a slip, as far as steps tell. */
export function isDone({ did = [], without = [] }: Slip, steps: readonly Step[]): boolean {
  const has = (like: StepLike) => steps.some((step) => isStepLike(step, like))
  return did.every(has) && !without.some(has)
}

function isStepLike(step: Step, like: StepLike): boolean {
  const fields: Readonly<Record<string, unknown>> = { ...step }
  return Object.entries(like).every(([name, value]) => fields[name] === value)
}
