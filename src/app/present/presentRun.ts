import { linkOf } from '#app/opening/shareLink.ts'
import { shownNow } from '#app/opening/shown.ts'
import type { Lab } from '#store/lab.ts'
import { startPresenting } from './presenting.ts'

/** Presents the run from its beginning. The address is then a link to it, unless that would be too long. */
export async function presentRun(lab: Lab): Promise<void> {
  const state = lab.store.getState()
  const { scenario } = state
  startPresenting(scenario, (await linkOf({ scenario, shown: shownNow(state) }, '')) ?? '')
}
