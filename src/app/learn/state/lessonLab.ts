import { keepSession, resumeSession } from '#app/keeping/lastSession.ts'
import { startLab } from '#app/startLab.ts'
import { setSpeed } from '#store/commands/time/play.ts'
import type { Lab } from '#store/lab.ts'
import { ofLab } from '#store/ofLab.ts'
import { learning } from './learning.ts'

/** Its worlds are kept over a reload beside one's own. */
const keptUnder = 'roomscope.lesson'

/** The lab that lessons are played in, beside one's own, which stays as it is meanwhile. */
export const lessonLabOf = ofLab((own) => {
  const lab = startLab()
  setSpeed(lab, own.store.getState().speed)
  keepSession(lab, keptUnder)
  void resumeSession(lab, keptUnder)
  return lab
})

/** The lab that the page shows now. */
export function shownLab(own: Lab): Lab {
  return learning.getState().mode === 'off' ? own : lessonLabOf(own)
}
