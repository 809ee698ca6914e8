import type { LessonId } from '#lessons/lessonIds.ts'
import { lessons } from '#lessons/lessons.ts'
import { lessonWorld } from '#lessons/lessonWorld.ts'
import type { Scenario } from '#scenario/format.ts'
import { embeddedInEnglish as words } from '#words/en/embedded.ts'
import { lessonsInEnglish } from '#words/en/lessons/lessons.ts'

/** A lesson with its solution. Throws when there is no lesson of that id. */
export function lessonPlayed(id: string): Scenario {
  const lesson = lessons.get(id as LessonId)
  if (!lesson) throw new Error(words.noLesson({ id }))
  return lessonWorld(lesson, lessonsInEnglish.each[lesson.id].title, lesson.solution)
}
