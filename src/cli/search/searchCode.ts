import type { CliOptions } from '#cli/arguments/cliArguments.ts'
import { bringingFile, serverOf } from '#cli/files/codeFile.ts'
import { usualPorts } from '#host/usualPorts.ts'
import type { Scenario } from '#scenario/format.ts'
import { playHere } from '#search/playWorld.ts'
import { search } from '#search/search.ts'
import { searchHere } from '#search/searcher.ts'
import { failureText } from '#words/failureText.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import type { CommandWords } from '#words/words.ts'

/** Asks a thread to look for ways to break somebody's server, in so many runs. */
export interface SearchAsk {
  readonly runs: number
  readonly options: CliOptions
}

/** A way to break it, as small as it was made. */
export interface FoundWay {
  readonly law: string
  readonly text: string
  /** Its steps in words. */
  readonly words: readonly string[]
  /** The index of the step in which it breaks. */
  readonly step: number
  /** The scenario, without the code. */
  readonly scenario: Omit<Scenario, 'server'>
}

/** Looks for ways to break the server of a file; the same file gives the same. */
export async function searchCode(
  { runs, options }: SearchAsk,
  words: CommandWords,
): Promise<readonly FoundWay[]> {
  const { code } = options
  if (!code) return []
  const searcher = searchHere(playHere({ ...usualPorts, bring: bringingFile(code) }))
  const asked = { server: serverOf(code), seed: options.seed ?? 1, runsMax: runs }
  const { findings } = await search(asked, searcher)
  return findings.map(({ scenario: { server: _, ...scenario }, failure }) => ({
    law: failure.law,
    text: failureText(words, failure.what),
    step: failure.step,
    words: scenario.steps.map((step) => describeStep(words, step)),
    scenario,
  }))
}
