import { LocalHost } from '#host/localHost.ts'
import { settle } from '#host/settle.ts'
import type { RunResult } from '#reading/result/runResult.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { playHere } from '#search/playWorld.ts'
import { search } from '#search/search.ts'
import { searchHere } from '#search/searcher.ts'
import { RoomServer } from '#server/roomServer.ts'

/** What caught a mistake: a law or an expectation in a scenario file, or a law in a random world. */
export interface Caught {
  /** The first law that a scenario file breaks, and the file. */
  readonly scenario: { readonly name: string; readonly law: string } | null
  /** The first scenario file whose expectations do not hold, where no file breaks a law. */
  readonly expectation: string | null
  /** The law that the search breaks first, and in which run. */
  readonly random: { readonly run: number; readonly law: string } | null
}

export interface CatchOptions {
  readonly scenarios: readonly Scenario[]
  /** Random worlds that are tried. */
  readonly runsMax: number
  readonly seed: number
}

/** A world has the reference alone: the house that is imported here may have a mistake in it. */
const ports = {
  servers: new Map([
    [
      'reference',
      (options: ConstructorParameters<typeof RoomServer>[0]) => new RoomServer(options),
    ],
  ]),
  settle,
}

/** Plays the scenarios and random worlds on the reference as it was imported. */
export async function catchMutant({ scenarios, runsMax, seed }: CatchOptions): Promise<Caught> {
  let scenario: Caught['scenario'] = null
  let expectation: string | null = null
  for (const one of scenarios) {
    const { result } = await new LocalHost(emptyScenario(), ports).runOnly(one)
    const law = unexpected(one, result)
    if (law !== null) {
      scenario = { name: one.name, law }
      break
    }
    if (result.verdict === 'fail') expectation ??= one.name
  }
  return { scenario, expectation, random: await caughtBySearch(runsMax, seed) }
}

/** The first broken law that the scenario does not ask for; `limit` where the world was stopped. */
function unexpected({ steps }: Scenario, { violations, refused }: RunResult): string | null {
  const asked = new Set(
    steps.flatMap((step) => ('expect' in step && step.expect === 'violations' ? step.laws : [])),
  )
  const broken = violations.find(({ law }) => !asked.has(law))
  if (broken) return broken.law
  return refused.some((step) => 'limit' in step) ? 'limit' : null
}

async function caughtBySearch(runsMax: number, seed: number): Promise<Caught['random']> {
  const searcher = searchHere(playHere(ports))
  const { findings } = await search(
    { server: 'reference', seed, runsMax, findingsMax: 1 },
    // What is found need not be small here.
    {
      ...searcher,
      shrink: ({ scenario, failure }) => Promise.resolve({ scenario, failure, runs: 0 }),
    },
  )
  const [finding] = findings
  return finding ? { run: finding.run, law: finding.failure.law } : null
}
