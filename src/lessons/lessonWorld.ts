import type { Scenario, Step } from '#scenario/format.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { scenarioOrThrow } from '#scenario/problems/scenarioOrThrow.ts'
import { askGoals } from './goal.ts'
import type { Lesson } from './lesson.ts'

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

/** What was done, and then what asks about the goals: a run of it tells which are reached. */
export function askedScenario({ goals }: Lesson, scenario: Scenario): Scenario {
  return { ...scenario, steps: [...scenario.steps, ...askGoals(Object.values(goals))] }
}
