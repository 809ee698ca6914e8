import type { LibraryEntry } from '#scenario/library/library.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { watchScenario } from '#store/commands/runScenario.ts'
import { tell } from '#store/commands/tell.ts'
import type { Lab } from '#store/lab.ts'

/** Plays a built-in scenario from its beginning. */
export async function watchExample(lab: Lab, entry: LibraryEntry): Promise<void> {
  const parsed = parseScenario(entry)
  if (!parsed.ok)
    return tell(lab, 'error', { code: 'invalid', params: { problems: parsed.problems } })
  await watchScenario(lab, parsed.scenario)
}
