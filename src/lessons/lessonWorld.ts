import type { Scenario, Step } from '#scenario/format.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { scenarioOrThrow } from '#scenario/problems/scenarioOrThrow.ts'
import { askGoals, type Findings, type Goal, goalsMet } from './goal.ts'
import type { Lesson } from './lesson.ts'
import { isDone } from './slip.ts'

/** The lesson's world before the learner does anything, and after `done`. Throws if it is no scenario. */
export function lessonWorld(
  { server, settings = {}, world }: Lesson,
  name: string,
  done: readonly Step[] = [],
): Scenario {
  const steps = [...world, ...done]
  return scenarioOrThrow(parseScenario({ roomscope: 1, name, server, settings, steps }))
}

/** Whether a scenario is the lesson's world, whatever was done in it since, and on which server. */
export function isLessonWorld({ world }: Lesson, { steps }: Scenario): boolean {
  return (
    steps.length >= world.length &&
    world.every((step, i) => JSON.stringify(step) === JSON.stringify(steps[i]))
  )
}

/** What was done, and then what asks about goals and slips: a run of it is what `foundIn` reads. */
export function askedScenario(lesson: Lesson, scenario: Scenario): Scenario {
  return { ...scenario, steps: [...scenario.steps, ...askGoals(allAsked(lesson))] }
}

/** How far somebody came in a lesson. */
export interface Found {
  /** Which goals are reached, in their order. */
  readonly met: readonly boolean[]
  /** The name of the slip that was made; null for none. */
  readonly slip: string | null
}

/** What the world said in a run of `askedScenario`. */
export function foundIn(lesson: Lesson, { steps }: Scenario, findings: Findings): Found {
  const answers = goalsMet(allAsked(lesson), steps.length, findings)
  const met = answers.splice(0, Object.keys(lesson.goals).length)
  const done = steps.slice(lesson.world.length)
  let slip: string | null = null
  for (const [name, each] of Object.entries(lesson.slips)) {
    const isSo = answers.splice(0, each.so?.length ?? 0).every(Boolean)
    if (isSo && isDone(each, done)) slip ??= name
  }
  return { met, slip: met.every(Boolean) ? null : slip }
}

function allAsked({ goals, slips }: Lesson): readonly Goal[] {
  return [...Object.values(goals), ...Object.values(slips).flatMap(({ so }) => so ?? [])]
}
