import type { LessonId } from '#lessons/lessonIds.ts'
import { lessonsInEnglish } from '#words/en/lessons/lessons.ts'
import type { LessonWords } from '#words/lessonWords.ts'

interface Words {
  readonly panel: typeof lessonsInEnglish.panel
  readonly each: Readonly<Record<LessonId, LessonWords>>
}

/** What lessons say, in the language that the page speaks. */
export function useLessonWords(): Words {
  return lessonsInEnglish
}
