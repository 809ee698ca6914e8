import { spoken } from '#app/language/spoken.ts'
import { lessonPack } from '#app/learn/state/lessonPack.ts'
import { NotOpened } from '#app/opening/notOpened.ts'
import type { LessonId } from '#lessons/lessonIds.ts'
import { lessons } from '#lessons/lessons.ts'
import { lessonWorld } from '#lessons/lessonWorld.ts'
import type { Scenario } from '#scenario/format.ts'

/** A lesson with its solution. Rejects when there is no lesson of that id. */
export async function lessonPlayed(id: string): Promise<Scenario> {
  const { language } = spoken.getState()
  const lesson = lessons.get(id as LessonId)
  if (!lesson) throw new NotOpened('noLesson', { id })
  const { each } = await lessonPack.in(language)
  return lessonWorld(lesson, each[lesson.id].title, lesson.solution)
}
