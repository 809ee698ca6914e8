import { Pack } from '#app/language/pack.ts'
import type { LessonId } from '#lessons/lessonIds.ts'
import type { lessonsInEnglish } from '#words/en/lessons/lessons.ts'
import type { LessonWords } from '#words/lessonWords.ts'

/** What lessons say, and what stands around them. */
export interface SaidInLessons {
  readonly panel: typeof lessonsInEnglish.panel
  readonly each: Readonly<Record<LessonId, LessonWords>>
}

/** The words of all lessons. */
export const lessonPack = new Pack<SaidInLessons>({
  en: async () => (await import('#words/en/lessons/lessons.ts')).lessonsInEnglish,
  zh: async () => (await import('#words/zh/lessons/lessons.ts')).lessonsInChinese,
})
