import type { Lesson } from './lesson.ts'
import { type LessonId, lessonIds } from './lessonIds.ts'

const files = import.meta.glob<Lesson>('./all/*.ts', { eager: true, import: 'lesson' })

/** Every lesson by its id, in order; the bundler finds their files. */
export const lessons: ReadonlyMap<LessonId, Lesson> = new Map(
  Object.values(files)
    .map((lesson) => [lesson.id, lesson] as const)
    .sort(([one], [other]) => lessonIds.indexOf(one) - lessonIds.indexOf(other)),
)
