import type { Proof } from '#cli/prove/lawProof.ts'
import { proofOf, type Tried } from '#cli/prove/proof.ts'
import { toMakeSmall } from '#cli/prove/toMakeSmall.ts'
import { foundWay, smallestWay } from '#cli/search/searchCode.ts'
import { LocalHost } from '#host/localHost.ts'
import { usualPorts } from '#host/usualPorts.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { library } from '#scenario/library/library.ts'
import { parseScenarioText } from '#scenario/parseScenario.ts'
import { playHere } from '#search/playWorld.ts'
import { defectScenes } from '#search/proof/defectScenes.ts'
import { sharedDefects } from '#search/proof/sharedDefects.ts'
import { search as searchOn } from '#search/search.ts'
import { searchHere } from '#search/searcher.ts'
import { commandLine } from '#words/en/commandLine/commandLine.ts'
import { toldResult } from '#words/runs/toldResult.ts'
import { onServer, serverOn, type Under } from './onServer.ts'
import type { ServerToTest } from './serverToTest.ts'

const words = commandLine

/** How long is searched for what the scenarios do not show. */
export interface ProveHow {
  /** The same seed finds the same; 1 when it is left out. */
  readonly seed?: number
  /** Random worlds that are tried; 500 when it is left out. */
  readonly runs?: number
}

/**
 * Tries a server with every scenario that comes with Roomscope and with random ones, and tells law by law
 * whether it is kept, broken, with the smallest scenario, or not judged, and why. Rejects when the server
 * cannot be run. It runs in this thread: what hangs though no line of it runs is ended by `npx roomscope prove`, not here.
 */
export function prove(
  server: ServerToTest,
  { seed = 1, runs = 500 }: ProveHow = {},
): Promise<Proof> {
  return onServer(server, words, async (under) => {
    const tried: Tried[] = []
    for (const entry of library) {
      const outcome = await ranOn(entry.name, JSON.stringify(entry), under)
      if (outcome) tried.push({ outcome, steps: entry.steps.length })
    }
    const options = { server: under.server, seed, runsMax: runs }
    const play = playHere({ ...usualPorts, bring: under.bring })
    const { findings } = await searchOn(options, searchHere(play))
    const found = findings.map((finding) => foundWay(finding, words))
    for (const { law, text } of toMakeSmall(tried, found)) {
      const way = await smallestWay(law, { text, ...under }, words)
      if (way) found.push(way)
    }
    const asWritten = await sharedDefects(under.server, defectScenes, {
      ...usualPorts,
      bring: under.bring,
    })
    return proofOf(serverOn(server, words), tried, { runs, found, asWritten }, words)
  })
}

async function ranOn(file: string, text: string, { server, bring }: Under) {
  const parsed = parseScenarioText(text)
  if (!parsed.ok) return null
  const host = new LocalHost(emptyScenario(), { bring })
  const { result } = await host.runOnly({ ...parsed.scenario, server })
  return { file, result: toldResult(words, result) }
}
