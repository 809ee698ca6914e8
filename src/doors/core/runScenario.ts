import { bringing } from '#brought/bringServer.ts'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { parseScenario, parseScenarioText } from '#scenario/parseScenario.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { enForCommands } from '#words/en/commandLine/commands.ts'
import { problemsText } from '#words/problemWords.ts'
import { type ToldResult, toldResult } from '#words/toldResult.ts'
import { onServer } from './onServer.ts'
import type { ServerToTest } from './serverToTest.ts'

const words = enForCommands

/** What came of a run, and all that happened in it. */
export interface ToldRun {
  readonly result: ToldResult
  readonly trace: readonly TraceEvent[]
}

/** What is other than the scenario says. */
export interface RunOptions {
  /** Another server than it names. */
  readonly server?: ServerToTest
  /** Another seed, from 0 to 4294967295. */
  readonly seed?: number
}

/**
 * Runs a scenario: an object as it stands in a file, or the file's text. Resolves to what came of it, and
 * to its trace. Rejects when the scenario is invalid, or its server cannot be run.
 */
export async function runScenario(scenario: unknown, options: RunOptions = {}): Promise<ToldRun> {
  const parsed =
    typeof scenario === 'string' ? parseScenarioText(scenario) : parseScenario(scenario)
  if (!parsed.ok) {
    throw new Error(words.tests.invalid({ problems: problemsText(words, parsed.problems) }))
  }
  const { server, seed = parsed.scenario.seed } = options
  const asked: Scenario = { ...parsed.scenario, seed }
  if (server === undefined) return runOn(asked, bringing())
  return onServer(server, words, (under) => runOn({ ...asked, server: under.server }, under.bring))
}

async function runOn(scenario: Scenario, bring: ReturnType<typeof bringing>): Promise<ToldRun> {
  const { result, trace } = await new LocalHost(emptyScenario(), { bring }).runOnly(scenario)
  return { result: toldResult(words, result), trace }
}
