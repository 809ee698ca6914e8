import { tellLinkTooLong } from '#app/keeping/keepScenario.ts'
import { toClipboard } from '#app/keeping/toClipboard.ts'
import { spoken } from '#app/language/spoken.ts'
import { linkOf } from '#app/opening/shareLink.ts'
import type { Shown } from '#app/opening/shown.ts'
import type { Scenario } from '#scenario/format.ts'
import { tell } from '#store/commands/tell.ts'
import type { Lab } from '#store/lab.ts'
import { embedCode } from './embedCode.ts'
import { embeddedPack } from './embeddedPack.ts'

/** Puts an iframe on the clipboard that plays the scenario within another page. */
export async function copyEmbed(lab: Lab, scenario: Scenario): Promise<void> {
  const embedded = await embeddedPack.in(spoken.getState().language)
  if (typeof scenario.server === 'object') {
    return tell(
      lab,
      'error',
      embeddedPack.saying(({ notCopied }) => notCopied),
    )
  }
  const { origin, pathname } = location
  const link = await linkOf({ scenario, shown: atTheBeginning }, `${origin}${pathname}?embed`)
  if (link === null) return tellLinkTooLong(lab, scenario)
  const code = embedCode(embedded.frame(scenario), link)
  await toClipboard(
    lab,
    code,
    embeddedPack.saying(({ copied }) => copied),
  )
}

const atTheBeginning: Shown = { playhead: -1, pane: null, chosen: null }
