import { toClipboard } from '#app/keeping/toClipboard.ts'
import { spoken } from '#app/language/spoken.ts'
import { linkOf } from '#app/opening/shareLink.ts'
import { shownNow } from '#app/opening/shown.ts'
import type { Lab } from '#store/lab.ts'
import { stepList } from '#words/exported/stepList.ts'
import { stepReport } from '#words/exported/stepReport.ts'
import type { Words } from '#words/words.ts'
import { takingPack } from './takingPack.ts'

/** Puts the run as a list of steps on the clipboard, with a link that opens it at this moment. */
export async function copyStepList(lab: Lab, words: Words): Promise<void> {
  const said = await takingPack.in(spoken.getState().language)
  const state = lab.store.getState()
  const { scenario, trace } = state
  const { origin, pathname } = location
  const link = await linkOf({ scenario, shown: shownNow(state) }, `${origin}${pathname}`)
  const text = stepList(said, stepReport(words, said, scenario, trace), link)
  await toClipboard(
    lab,
    text,
    takingPack.saying(({ steps }) => steps.copied),
  )
}
