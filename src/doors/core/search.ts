import { usualPorts } from '#host/usualPorts.ts'
import { library } from '#scenario/library/library.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import type { Finding, Search } from '#search/finding.ts'
import { type Play, playHere } from '#search/playWorld.ts'
import { search as searchOn } from '#search/search.ts'
import { searchHere } from '#search/searcher.ts'
import { searchLimits } from '#search/searchLimits.ts'
import { WaysFound } from '#search/waysFound.ts'
import { commandLine } from '#words/en/commandLine/commandLine.ts'
import { failureText } from '#words/failureText.ts'
import { onServer } from './onServer.ts'
import type { ServerToTest } from './serverToTest.ts'

const words = commandLine

/** A way to break a server: the smallest scenario that was found for it, and what happens in it. */
export interface Found extends Finding {
  readonly text: string
}

/** How long is searched. */
export interface SearchHow {
  /** The same seed finds the same; 1 when it is left out. */
  readonly seed?: number
  /** Worlds that are tried; 2000 when it is left out, and 200 beside all scenarios. */
  readonly runs?: number
  /** Ways to break it after which the search ends; it goes on to the end when it is left out. */
  readonly findings?: number
}

/**
 * Looks for ways to break a server in random worlds, and makes each as small as it can be. Resolves to what was
 * found, and what was tried. Rejects when the server cannot be run.
 */
export function search(
  server: ServerToTest,
  how: SearchHow = {},
): Promise<Search & { readonly findings: readonly Found[] }> {
  return onServer(server, words, async ({ server: named, bring }) => {
    const play = playHere({ ...usualPorts, bring })
    const done = await searchOn(optionsOf(named, how), searchHere(play))
    return { ...done, findings: done.findings.map(withText) }
  })
}

/** Random worlds that are tried beside the scenarios, when nobody says how many: within a test’s usual time. */
const runsBeside = 200

/** As {@link search}, with every scenario that comes with Roomscope tried before: for a server that is to keep every law. */
export function searchAll(server: ServerToTest, how: SearchHow = {}): Promise<readonly Found[]> {
  return onServer(server, words, async ({ server: named, bring }) => {
    const play = playHere({ ...usualPorts, bring })
    const inLibrary = await searchLibrary(named, play)
    const beside = optionsOf(named, { runs: runsBeside, ...how })
    const { findings } = await searchOn(beside, searchHere(play))
    return smallestByLaw([...inLibrary, ...findings]).map(withText)
  })
}

function withText(finding: Finding): Found {
  return { ...finding, text: failureText(words, finding.failure.what) }
}

function optionsOf(
  server: Parameters<typeof searchOn>[0]['server'],
  { seed = 1, runs = searchLimits.runsUsual, findings }: SearchHow,
) {
  const options = { server, seed, runsMax: runs }
  return findings === undefined ? options : { ...options, findingsMax: findings }
}

async function searchLibrary(
  server: Parameters<typeof searchOn>[0]['server'],
  play: Play,
): Promise<readonly Finding[]> {
  const found = new WaysFound(searchHere(play))
  for (const [run, entry] of library.entries()) {
    const parsed = parseScenario(entry)
    if (!parsed.ok) continue
    const scenario = { ...parsed.scenario, server }
    const { failure } = await play(scenario)
    if (failure) await found.add({ run, scenario, failure })
  }
  return found.list
}

/** One for each law, the one with the fewest steps, in the order of their names. */
function smallestByLaw(findings: readonly Finding[]): readonly Finding[] {
  const byLaw = new Map<string, Finding>()
  for (const finding of findings) {
    const { law } = finding.failure
    const known = byLaw.get(law)
    if (!known || finding.scenario.steps.length < known.scenario.steps.length) {
      byLaw.set(law, finding)
    }
  }
  return [...byLaw.values()].sort((one, other) => (one.failure.law < other.failure.law ? -1 : 1))
}
