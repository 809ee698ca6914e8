import { linkCharsMax, linkOf } from '#app/opening/shareLink.ts'
import { scenarioToJson } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { tell } from '#store/commands/tell.ts'
import { store } from '#store/store.ts'
import { fileStem } from '#words/exported/testParts.ts'
import type { Words } from '#words/words.ts'
import { saveFile } from './saveFile.ts'
import { toClipboard } from './toClipboard.ts'

/** Puts the scenario's file on the clipboard, for `npm run scenario` or a colleague. */
export function copyScenario(words: Words, scenario: Scenario): Promise<void> {
  const { name, steps } = scenario
  const copied = words.keeping.copied.scenario({ name, steps: steps.length })
  return toClipboard(words, scenarioToJson(scenario), copied)
}

/** Saves the scenario as a file. */
export function saveScenario(scenario: Scenario): void {
  saveFile(`${fileStem(scenario.name)}.json`, scenarioToJson(scenario), 'application/json')
}

/**
 * Puts a link on the clipboard that carries the whole scenario and the playhead; for one too long
 * the file is offered.
 */
export async function copyLink(words: Words, scenario: Scenario): Promise<void> {
  const { origin, pathname, search } = location
  const { playhead } = store.getState()
  const link = await linkOf({ scenario, playhead }, `${origin}${pathname}${search}`)
  if (link === null) return tellTooLong(words, scenario)
  await toClipboard(words, link, words.keeping.copied.link({ steps: scenario.steps.length }))
}

/** Tells that a link was not made, and offers the file. */
export function tellTooLong({ keeping }: Words, scenario: Scenario): void {
  tell('error', keeping.linkTooLong({ charsMax: linkCharsMax }), {
    label: keeping.save.title,
    run: () => saveScenario(scenario),
  })
}
