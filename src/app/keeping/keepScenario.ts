import { linkCharsMax, linkOf } from '#app/opening/shareLink.ts'
import { shownNow } from '#app/opening/shown.ts'
import { scenarioToJson } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { tell } from '#store/commands/tell.ts'
import type { Lab } from '#store/lab.ts'
import { fileStem } from '#words/exported/testParts.ts'
import { saveFile } from './saveFile.ts'
import { toClipboard } from './toClipboard.ts'

/** Puts the scenario's file on the clipboard, for `npm run scenario` or a colleague. */
export function copyScenario(lab: Lab, scenario: Scenario): Promise<void> {
  const { name, steps } = scenario
  return toClipboard(lab, scenarioToJson(scenario), ({ keeping }) =>
    keeping.copied.scenario({ name, steps: steps.length }),
  )
}

/** Saves the scenario as a file. */
export function saveScenario(scenario: Scenario): void {
  saveFile(`${fileStem(scenario.name)}.json`, scenarioToJson(scenario), 'application/json')
}

/**
 * Puts a link on the clipboard that carries the whole scenario and what is shown of it; for one too
 * long the file is offered.
 */
export async function copyLink(lab: Lab, scenario: Scenario): Promise<void> {
  const { origin, pathname, search } = location
  const shown = shownNow(lab.store.getState())
  const link = await linkOf({ scenario, shown }, `${origin}${pathname}${search}`)
  if (link === null) return tellLinkTooLong(lab, scenario)
  const { steps } = scenario
  await toClipboard(lab, link, ({ keeping }) => keeping.copied.link({ steps: steps.length }))
}

/** Tells that a link was not made, and offers the file. */
export function tellLinkTooLong(lab: Lab, scenario: Scenario): void {
  tell(lab, 'error', ({ keeping }) => keeping.linkTooLong({ charsMax: linkCharsMax }), {
    label: ({ keeping }) => keeping.save.title,
    run: () => saveScenario(scenario),
  })
}
