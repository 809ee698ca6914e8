import { spoken } from '#app/language/spoken.ts'
import type { Lesson } from '#lessons/lesson.ts'
import { type LessonId, lessonIds } from '#lessons/lessonIds.ts'
import { lessons } from '#lessons/lessons.ts'
import { lessonWorld } from '#lessons/lessonWorld.ts'
import type { Scenario, Step } from '#scenario/format.ts'
import { openWorld } from '#store/commands/openWorld.ts'
import { showPane } from '#store/commands/showPane.ts'
import { tellError } from '#store/commands/tell.ts'
import { goToStep } from '#store/commands/time/goToStep.ts'
import { play } from '#store/commands/time/play.ts'
import type { Lab } from '#store/lab.ts'
import { learning } from './learning.ts'
import { lessonPack } from './lessonPack.ts'

/** The lesson that is on, as it stands in its file; null for none. */
export function lessonOn(): Lesson | null {
  const { lesson } = learning.getState()
  return (lesson && lessons.get(lesson)) ?? null
}

/** Opens a lesson's world as it is before anybody does anything. */
export async function beginLesson(lab: Lab, id: LessonId): Promise<void> {
  const lesson = lessons.get(id)
  if (lesson) await openLessonWorld(lab, lesson, await worldOf(lesson))
}

/** Plays the lesson's solution from its beginning. */
export async function showSolution(lab: Lab, lesson: Lesson): Promise<void> {
  await openLessonWorld(lab, lesson, await worldOf(lesson, lesson.solution))
  playFrom(lab, lesson)
}

/** Plays the lesson's solution on another server. */
export async function showBeside(lab: Lab, lesson: Lesson, server: string): Promise<void> {
  await openLessonWorld(lab, lesson, { ...(await worldOf(lesson, lesson.solution)), server })
  playFrom(lab, lesson)
}

/** The lesson before (-1) or after (1) in order; null at an end. */
export function neighbourOf(id: LessonId, by: -1 | 1): LessonId | null {
  return lessonIds[lessonIds.indexOf(id) + by] ?? null
}

/** Shows the list; the lesson's world stays as it is until another is opened. */
export function showList(): void {
  learning.setState({ lesson: null })
}

/** Shows the lesson's world with everything that the lab has. */
export function openInLab(): void {
  learning.setState({ mode: 'lab' })
}

/** From the lesson's world in full back to the lesson. */
export function backToLesson(lab: Lab): void {
  learning.setState({ mode: 'lesson' })
  showPane(lab, 'graph')
}

async function worldOf(lesson: Lesson, done: readonly Step[] = []): Promise<Scenario> {
  const { each } = await lessonPack.in(spoken.getState().language)
  return lessonWorld(lesson, each[lesson.id].title, done)
}

async function openLessonWorld(lab: Lab, { id }: Lesson, scenario: Scenario): Promise<void> {
  learning.setState({ mode: 'lesson', lesson: id, world: scenario })
  showPane(lab, 'graph')
  try {
    await openWorld(lab, scenario)
  } catch (error) {
    tellError(lab, error)
  }
}

function playFrom(lab: Lab, { world }: Lesson): void {
  goToStep(lab, world.length - 1)
  play(lab)
}
