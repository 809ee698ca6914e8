import type { Scenario } from '#scenario/format.ts'
import { parseFile } from '#scenario/parseFile.ts'
import { scenarioOrThrow } from '#scenario/problems/scenarioOrThrow.ts'
import { readHash } from './shareLink.ts'

/**
 * The scenario that a hash carries, to be played where nobody reads it first. Throws when it carries
 * none, and when it brings code of its own: that is read before it is run, and here is no place for it.
 */
export async function carriedScenario(
  hash: string,
  said: { readonly nothing: string; readonly ownCode: string },
): Promise<Scenario> {
  const found = await readHash(hash)
  if (found === null) throw new Error(said.nothing)
  const scenario = scenarioOrThrow(parseFile(found.text))
  if (typeof scenario.server === 'object') throw new Error(said.ownCode)
  return scenario
}
