import { copy, tellTooLong } from '#app/keeping/keepScenario.ts'
import { linkOf } from '#app/opening/shareLink.ts'
import type { Scenario } from '#scenario/format.ts'
import { tell } from '#store/commands/tell.ts'
import { embeddedInEnglish as words } from '#words/en/embedded.ts'
import { embedCode } from './embedCode.ts'

/** Puts an iframe on the clipboard that plays the scenario within another page. */
export async function copyEmbed(scenario: Scenario): Promise<void> {
  if (typeof scenario.server === 'object') return tell('error', words.notCopied)
  const { origin, pathname } = location
  const link = await linkOf({ scenario, playhead: -1 }, `${origin}${pathname}?embed`)
  if (link === null) return tellTooLong(scenario)
  await copy(embedCode(scenario.name, link), words.copied)
}
