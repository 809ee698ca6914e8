import { writeLine } from '#bench/writeLine.ts'
import type { Scenario } from '#scenario/format.ts'
import { parseScenarioText } from '#scenario/parseScenario.ts'
import type { InFiles, InRandom } from './catchMutant.ts'
import type { Mutant } from './mutant.ts'
import type { Lost, MutantHouse } from './mutantHouse.ts'
import { mutants } from './mutants.ts'
import { mutantLine, mutantsSummary, type Tried, wrongClaim } from './mutantsReport.ts'

const seed = 1

export interface BenchOptions {
  /** Parts of what mistakes are called, between semicolons; all of them where it is left out. */
  readonly only?: string | undefined
  /** Random worlds that are tried on each mistake. */
  readonly runsMax: number
  /** What was tried before, in the same house: it is not tried again. */
  readonly before: readonly Tried[]
  /** Is given all that was tried, each time that there is more. */
  readonly keep: (tried: readonly Tried[]) => void
}

/** Plants each mistake in a house of its own, and prints what catches it; `texts` are the scenario files. */
export async function benchMutants(
  texts: readonly string[],
  houses: readonly MutantHouse[],
  { only = '', runsMax, before, keep }: BenchOptions,
): Promise<void> {
  const scenarios = texts.flatMap((text) => {
    const parsed = parseScenarioText(text)
    return parsed.ok ? [parsed.scenario] : []
  })
  const chosen = only.split(';')
  const waiting = mutants
    .filter(({ what }) => chosen.some((part) => what.includes(part)))
    // What is said to survive takes all the random worlds: it comes last.
    .toSorted((a, b) => Number('survives' in a) - Number('survives' in b))
  const tried: Tried[] = []
  const work = async (house: MutantHouse) => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const one =
        triedBefore(mutant, before) ?? (await triedNow(mutant, house, { scenarios, runsMax }))
      tried.push(one)
      keep(tried)
      writeLine(mutantLine(one))
    }
    house.end()
  }
  await Promise.all(houses.map(work))
  writeLine('')
  for (const line of [...mutantsSummary(tried), ...tried.flatMap(wrongClaim)]) writeLine(line)
}

function triedBefore(mutant: Mutant, before: readonly Tried[]): Tried | null {
  const one = before.find(({ mutant: { file, from, to } }) => {
    return file === mutant.file && from === mutant.from && to === mutant.to
  })
  // What its row says may have been written since.
  return one ? { ...one, mutant } : null
}

async function triedNow(
  mutant: Mutant,
  house: MutantHouse,
  { scenarios, runsMax }: { readonly scenarios: readonly Scenario[]; readonly runsMax: number },
): Promise<Tried> {
  const { file, from, to } = mutant
  const ask = (played: Parameters<MutantHouse['ask']>[0]['played']) =>
    house.ask({ mutant: { file, from, to }, played })
  return {
    mutant,
    inFiles: (await ask({ scenarios })) as InFiles | Lost,
    inRandom: (await ask({ runsMax, seed })) as InRandom | Lost,
  }
}
