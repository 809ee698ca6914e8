import { linkOf } from '#app/opening/shareLink.ts'
import type { Scenario } from '#scenario/format.ts'
import { startPresenting } from './presenting.ts'

/** Presents a run from its beginning. The address is then a link to it, unless that would be too long. */
export async function presentRun(scenario: Scenario): Promise<void> {
  const shown = { playhead: -1, pane: null, chosen: null }
  startPresenting(scenario, (await linkOf({ scenario, shown }, '')) ?? '')
}
