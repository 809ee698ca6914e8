import type { Proof } from '#cli/prove/lawProof.ts'
import { proofOf, type Tried } from '#cli/prove/proof.ts'
import { LocalHost } from '#host/localHost.ts'
import { usualPorts } from '#host/usualPorts.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { library } from '#scenario/library/library.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { playHere } from '#search/playWorld.ts'
import { search as searchOn } from '#search/search.ts'
import { searchHere } from '#search/searcher.ts'
import { commandLine } from '#words/en/commandLine/commandLine.ts'
import { failureText } from '#words/failureText.ts'
import { toldResult } from '#words/runs/toldResult.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import { onServer, serverName } from './onServer.ts'
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
 * cannot be run. It runs in this thread: code that never ends is ended by `npx roomscope prove`, not here.
 */
export function prove(
  server: ServerToTest,
  { seed = 1, runs = 500 }: ProveHow = {},
): Promise<Proof> {
  return onServer(server, words, async ({ server: named, bring }) => {
    const tried: Tried[] = []
    for (const entry of library) {
      const parsed = parseScenario(entry)
      if (!parsed.ok) continue
      const host = new LocalHost(emptyScenario(), { bring })
      const { result } = await host.runOnly({ ...parsed.scenario, server: named })
      tried.push({
        outcome: { file: entry.name, result: toldResult(words, result) },
        steps: entry.steps.length,
      })
    }
    const options = { server: named, seed, runsMax: runs }
    const { findings } = await searchOn(options, searchHere(playHere({ ...usualPorts, bring })))
    const found = findings.map(({ scenario: { server: _, ...scenario }, failure }) => ({
      law: failure.law,
      text: failureText(words, failure.what),
      step: failure.step,
      words: scenario.steps.map((step) => describeStep(words, step)),
      scenario,
    }))
    return proofOf(serverName(server, words), tried, { runs, found }, words)
  })
}
