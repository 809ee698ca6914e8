import { scenarioToJson } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { tell } from '#store/commands/tell.ts'
import { linkCharsMax, linkOf } from './shareLink.ts'

/** Puts the scenario's file on the clipboard, for `npm run scenario` or a colleague. */
export function copyScenario(scenario: Scenario): Promise<void> {
  return copy(scenarioToJson(scenario), `“${scenario.name}”, ${scenario.steps.length} steps,`)
}

/** Puts a link that carries the whole scenario on the clipboard; one too long is told, and the file offered. */
export async function copyLink(scenario: Scenario): Promise<void> {
  const { origin, pathname, search } = location
  const link = await linkOf(scenario, `${origin}${pathname}${search}`)
  if (link !== null) return copy(link, `A link that carries all ${scenario.steps.length} steps`)
  const why = `The link would be longer than ${linkCharsMax} characters`
  tell('error', `${why}, and would be cut on its way. Save the scenario as a file instead.`)
}

/** Saves the scenario as a file. */
export function saveScenario(scenario: Scenario): void {
  const blob = new Blob([scenarioToJson(scenario)], { type: 'application/json' })
  const anchor = document.createElement('a')
  anchor.href = URL.createObjectURL(blob)
  anchor.download = `${fileName(scenario.name)}.json`
  anchor.click()
  URL.revokeObjectURL(anchor.href)
}

function fileName(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.join('-').slice(0, 60) || 'scenario'
}

async function copy(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    tell('info', `${what} is on the clipboard.`)
  } catch {
    tell('error', 'The browser did not let the page use the clipboard.')
  }
}
