import { runResult } from '#reading/result/runResult.ts'
import { scenarioToJson } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { tell } from '#store/commands/tell.ts'
import { store } from '#store/store.ts'
import { fold } from '#trace/fold.ts'
import { en } from '#words/en/en.ts'
import { playwrightFile, playwrightTest } from '#words/exported/playwrightTest.ts'
import { fileStem, type Outcome } from '#words/exported/testParts.ts'
import { vitestTest } from '#words/exported/vitestTest.ts'
import { runProblems } from '#words/runProblems.ts'
import { linkCharsMax, linkOf } from './shareLink.ts'

/** Puts the scenario's file on the clipboard, for `npm run scenario` or a colleague. */
export function copyScenario(scenario: Scenario): Promise<void> {
  return copy(scenarioToJson(scenario), `“${scenario.name}”, ${stepWords(scenario)},`)
}

/** Puts a test on the clipboard that runs the scenario headless. */
export function copyVitestTest(scenario: Scenario): Promise<void> {
  return copy(vitestTest(en, scenario, outcome()), 'A Vitest test')
}

/** Puts a test on the clipboard that runs the scenario in the page. */
export function copyPlaywrightTest(scenario: Scenario): Promise<void> {
  return copy(playwrightTest(en, scenario, outcome()), 'A Playwright test')
}

/** Saves a test that runs the scenario in the page. */
export function savePlaywrightTest(scenario: Scenario): void {
  save(playwrightFile(scenario), playwrightTest(en, scenario, outcome()), 'text/plain')
}

/**
 * Puts a link on the clipboard that carries the whole scenario and the playhead; for one too long
 * the file is offered.
 */
export async function copyLink(scenario: Scenario): Promise<void> {
  const { origin, pathname, search } = location
  const { playhead } = store.getState()
  const link = await linkOf({ scenario, playhead }, `${origin}${pathname}${search}`)
  if (link !== null) return copy(link, `A link that carries all of it, ${stepWords(scenario)},`)
  tellTooLong(scenario)
}

/** Tells that a link was not made, and offers the file. */
export function tellTooLong(scenario: Scenario): void {
  const why = `The link would be longer than ${linkCharsMax} characters (linkCharsMax), and would be cut on its way.`
  tell('error', why, { label: 'Save as file', run: () => saveScenario(scenario) })
}

/** Saves the scenario as a file. */
export function saveScenario(scenario: Scenario): void {
  save(`${fileStem(scenario.name)}.json`, scenarioToJson(scenario), 'application/json')
}

function stepWords({ steps }: Scenario): string {
  return steps.length === 1 ? '1 step' : `${steps.length} steps`
}

/** What the live scenario came to, wherever the playhead stands. */
function outcome(): Outcome {
  const { scenario, trace } = store.getState()
  const result = runResult(scenario, trace, fold(trace))
  return { ...result, problems: runProblems(en, result) }
}

function save(fileName: string, text: string, type: string): void {
  const anchor = document.createElement('a')
  anchor.href = URL.createObjectURL(new Blob([text], { type }))
  anchor.download = fileName
  anchor.click()
  URL.revokeObjectURL(anchor.href)
}

/** Puts a text on the clipboard, and tells that `what` is there. */
export async function copy(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    tell('info', `${what} is on the clipboard.`)
  } catch {
    tell('error', 'The browser did not let the page use the clipboard.')
  }
}
