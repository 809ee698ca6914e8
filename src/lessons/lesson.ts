import type { Step } from '#scenario/format.ts'
import type { Goal } from './goal.ts'
import type { LessonId } from './lessonIds.ts'
import type { Slip } from './slip.ts'

/** What one can have done in a lesson, beside joining, leaving and speaking. */
export type Verb =
  | 'connect'
  | 'disconnect'
  | 'drop'
  | 'reconnect'
  | 'deadSocket'
  | 'halfOpen'
  | 'heal'
  | 'holdAwait'
  | 'raw'
  | 'createRoom'
  | 'wait'

/** The same steps on another server. */
export interface Beside {
  /** A law that it breaks by the lesson's solution; null for none at all. */
  readonly breaks: string | null
}

/**
 * One lesson: a world to act in, a question before one sees, goals that the world itself checks.
 * Its words stand apart, under the names of its answers, its goals, its slips and the servers beside it.
 */
export interface Lesson<
  Answer extends string = string,
  GoalName extends string = string,
  Server extends string = string,
  SlipName extends string = string,
> {
  readonly id: LessonId
  /** The server under test. */
  readonly server: string
  readonly settings?: object
  /** What was done before the learner begins. */
  readonly world: readonly Step[]
  readonly verbs: readonly Verb[]
  readonly question: { readonly answers: readonly Answer[]; readonly right: NoInfer<Answer> }
  /** All must be so at once. */
  readonly goals: Readonly<Record<GoalName, Goal>>
  /** The least that reaches the goals. */
  readonly solution: readonly Step[]
  /** What people do who took it otherwise; the first that is so is told them. None reaches the goals. */
  readonly slips: Readonly<Record<SlipName, Slip>>
  /** Where one sees it done right, or wrong in another way, by server. */
  readonly beside: Readonly<Record<Server, Beside>>
}

/** A lesson that knows the names of its parts, so that its words must have them too. */
export function lessonOf<
  const A extends string,
  G extends string,
  S extends string,
  W extends string,
>(lesson: Lesson<A, G, S, W>): Lesson<A, G, S, W> {
  return lesson
}
