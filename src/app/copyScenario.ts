import { scenarioToJson } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { tell } from '#store/commands/tell.ts'

/** Puts the scenario's file on the clipboard, for `npm run scenario` or a colleague. */
export async function copyScenario(scenario: Scenario): Promise<void> {
  try {
    await navigator.clipboard.writeText(scenarioToJson(scenario))
    tell('info', `Copied “${scenario.name}”, ${scenario.steps.length} steps, as a scenario file.`)
  } catch {
    tell('error', 'The browser did not let the page use the clipboard.')
  }
}
