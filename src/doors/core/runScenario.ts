import { bringing } from '#brought/bringServer.ts'
import { LocalHost } from '#host/localHost.ts'
import type { ToldResult } from '#reading/result/toldResult.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { commandLine } from '#words/en/commandLine/commandLine.ts'
import { errorText } from '#words/runs/problemWords.ts'
import { toldResult } from '#words/runs/toldResult.ts'
import { onServer } from './onServer.ts'
import { parseScenario } from './parseScenario.ts'
import type { ServerToTest } from './serverToTest.ts'

const words = commandLine

/** What is other than the scenario says. */
export interface RunOptions {
  /** Another server than it names. */
  readonly server?: ServerToTest
  /** Another seed, from 0 to 4294967295. */
  readonly seed?: number
}

/** What a run came to, and every event of it. */
export interface PlayedScenario {
  readonly result: ToldResult
  readonly trace: readonly TraceEvent[]
}

/**
 * Runs a scenario: an object as it stands in a file, or the file's text. Rejects when the scenario is
 * invalid, or its server cannot be run.
 */
export async function runScenario(
  scenario: unknown,
  options: RunOptions = {},
): Promise<PlayedScenario> {
  const parsed = parseScenario(scenario)
  if (!parsed.ok) throw new Error(words.tests.invalid({ problems: parsed.problems.join('\n') }))
  const { server, seed = parsed.scenario.seed } = options
  const asked: Scenario = { ...parsed.scenario, seed }
  if (server === undefined) return runOn(asked, bringing())
  return onServer(server, words, (under) => runOn({ ...asked, server: under.server }, under.bring))
}

async function runOn(
  scenario: Scenario,
  bring: ReturnType<typeof bringing>,
): Promise<PlayedScenario> {
  try {
    const { result, trace } = await new LocalHost(emptyScenario(), { bring }).runOnly(scenario)
    return { result: toldResult(words, result), trace }
  } catch (error) {
    throw new Error(errorText(words, error), { cause: error })
  }
}
