import { NotOpened, whyNotOpened } from '#app/opening/notOpened.ts'
import { type LessonId, lessonIds } from '#lessons/lessonIds.ts'
import { tell } from '#store/commands/tell.ts'
import type { Lab } from '#store/lab.ts'
import { isAtLesson } from './learning.ts'
import { beginLesson } from './lessonCommands.ts'
import { lessonLabOf } from './lessonLab.ts'

/** Opens the lesson that an address names, unless one is at it already, as after a reload. */
export async function openLesson(own: Lab, id: string): Promise<void> {
  if (isAtLesson(id)) return
  const lesson = lessonIds.find((known): known is LessonId => known === id)
  if (lesson) return beginLesson(lessonLabOf(own), lesson)
  const problem = new NotOpened('noLesson', { id })
  tell(own, 'error', (words) => words.opening.linkNotOpened({ why: whyNotOpened(words, problem) }))
}
