import { ownScenario } from '#scenario/editScenario.ts'
import type { LibraryEntry } from '#scenario/library/library.ts'
import { watchScenario } from '#store/commands/runScenario.ts'
import type { Lab } from '#store/lab.ts'

/** Plays a built-in scenario from its beginning. */
export async function watchExample(lab: Lab, entry: LibraryEntry): Promise<void> {
  await watchScenario(lab, ownScenario(entry))
}
