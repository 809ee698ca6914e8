import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '#cli/files/makeFolder.ts'
import type { FileOutcome } from '#cli/runFile.ts'
import { scenarioToJson } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { library } from '#scenario/library/library.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import type { LawProof, Proof } from './lawProof.ts'

/** Runs a scenario once more, by the name of its file, on the code that is proved; null when it does not end. */
type Run = (file: string, text: string) => Promise<FileOutcome | null>

/**
 * Writes the smallest scenario of each broken law to a folder, and looks once more at where in the code
 * it breaks. Rejects when nothing can be written there.
 */
export async function keepSmallest(proof: Proof, folder: string, run: Run): Promise<Proof> {
  const laws: LawProof[] = []
  for (const one of proof.laws) {
    const scenario = one.smallest && scenarioToKeep(one)
    laws.push(scenario ? await keptOne(one, scenario, { folder, run }) : one)
  }
  return { ...proof, laws }
}

function scenarioToKeep({ law, smallest }: LawProof): Scenario | undefined {
  const entry = library.find(({ name }) => name === smallest?.scenario)
  const parsed = parseScenario(
    smallest?.found ? { ...smallest.found, name: law, description: smallest.text } : entry,
  )
  return parsed.ok ? parsed.scenario : undefined
}

async function keptOne(
  one: LawProof,
  scenario: Scenario,
  { folder, run }: { readonly folder: string; readonly run: Run },
): Promise<LawProof> {
  const file = join(folder, `${one.law}.json`)
  const text = scenarioToJson(scenario)
  await makeFolder(folder)
  await writeFile(file, text)
  const outcome = await run(file, text)
  if (!one.smallest) return one
  const smallest = { ...one.smallest, file }
  if (!outcome || !('result' in outcome)) return { ...one, smallest }
  const place = outcome.lines?.find(({ law }) => law === one.law)?.place
  const { together = [] } = outcome.result.violations.find(({ law }) => law === one.law) ?? {}
  return {
    ...one,
    smallest: {
      ...smallest,
      ...(place === undefined ? {} : { place }),
      ...(together.length === 0 ? {} : { together: together.map((index) => index + 1) }),
    },
  }
}
