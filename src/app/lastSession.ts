import { scenarioToJson } from '#scenario/editScenario.ts'
import { parseScenarioText } from '#scenario/parseScenario.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import { store } from '#store/store.ts'

const storageKey = 'roomscope.session'
/** A longer scenario is not kept over a reload; browsers give a tab some 5 million characters. */
const sessionCharsMax = 2_000_000

/** Runs what this tab did last, if it was reloaded. What cannot be read is as if it were not there. */
export async function resumeSession(): Promise<void> {
  const text = read()
  const parsed = text === null ? null : parseScenarioText(text)
  if (!parsed?.ok || parsed.scenario.steps.length === 0) return
  await runScenario(parsed.scenario).catch(() => undefined)
}

/** Keeps the live scenario for a reload of this tab. */
export function keepSession(): void {
  store.subscribe(({ scenario }, before) => {
    if (scenario === before.scenario) return
    const text = scenarioToJson(scenario)
    if (text.length <= sessionCharsMax) write(text)
  })
}

/** A browser may refuse to remember anything. */
function read(): string | null {
  try {
    return sessionStorage.getItem(storageKey)
  } catch {
    return null
  }
}

function write(text: string): void {
  try {
    sessionStorage.setItem(storageKey, text)
  } catch {
    // It is gone with the page, as it would be without this.
  }
}
