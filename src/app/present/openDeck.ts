import { spoken } from '#app/language/spoken.ts'
import { lessonInHash } from '#app/learn/state/lessonInHash.ts'
import { lessonPack } from '#app/learn/state/lessonPack.ts'
import { carriedScenario } from '#app/opening/carriedScenario.ts'
import { NotOpened } from '#app/opening/notOpened.ts'
import { takingPack } from '#app/taking/takingPack.ts'
import type { LessonId } from '#lessons/lessonIds.ts'
import { lessons } from '#lessons/lessons.ts'
import type { Scenario } from '#scenario/format.ts'
import { lessonSlides } from './lessonSlides.ts'
import { runSlides } from './runSlides.ts'
import type { Slide } from './slide.ts'

/** The slides of what is given, or else of what the hash carries. Rejects when that cannot be shown. */
export async function openDeck(given: Scenario | null, hash: string): Promise<readonly Slide[]> {
  const { language, words } = spoken.getState()
  const taking = await takingPack.in(language)
  const id = lessonInHash(hash)
  if (given || id === null) {
    return runSlides(words, taking, given ?? (await carriedScenario(hash, taking.present)))
  }
  const lesson = lessons.get(id as LessonId)
  if (!lesson) throw new NotOpened('noLesson', { id })
  return lessonSlides({ words, taking, lessons: await lessonPack.in(language) }, lesson)
}
