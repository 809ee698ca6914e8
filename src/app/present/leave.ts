import { beginLesson } from '#app/learn/state/lessonCommands.ts'
import { lessonInHash } from '#app/learn/state/lessonInHash.ts'
import { lessonLabOf } from '#app/learn/state/lessonLab.ts'
import type { LessonId } from '#lessons/lessonIds.ts'
import type { Lab } from '#store/lab.ts'
import { stopPresenting } from './presenting.ts'

/** Ends the presentation; who came by a link to a lesson goes on in that lesson. */
export function leavePresentation(own: Lab): void {
  const id = history.state?.presenting ? null : lessonInHash(location.hash)
  stopPresenting()
  if (id === null) return
  history.replaceState(null, '', location.pathname)
  void beginLesson(lessonLabOf(own), id as LessonId)
}
