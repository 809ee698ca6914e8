import type { BringServer } from '#brought/bringServer.ts'
import type { CliOptions } from '#cli/arguments/cliArguments.ts'
import { bringingFile } from '#cli/files/bringingFile.ts'
import { broughtIn } from '#cli/files/codeFile.ts'
import { usualPorts } from '#host/usualPorts.ts'
import type { Scenario } from '#scenario/format.ts'
import { parseScenarioText } from '#scenario/parseScenario.ts'
import { playHere } from '#search/playWorld.ts'
import { defectScenes } from '#search/proof/defectScenes.ts'
import type { SharedDefect } from '#search/proof/sharedDefect.ts'
import { sharedDefects } from '#search/proof/sharedDefects.ts'
import { search } from '#search/search.ts'
import { searchHere } from '#search/searcher.ts'
import { type Failing, shrink } from '#search/shrink.ts'
import { failureText } from '#words/failureText.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import type { CommandWords } from '#words/words.ts'

/** Asks a thread to look for ways to break somebody's server, in so many runs. */
export interface SearchAsk {
  readonly runs: number
  readonly options: CliOptions
}

/** Asks a thread to make a scenario small that breaks a law on somebody's server, whatever else it breaks. */
export interface SmallerAsk {
  readonly law: string
  /** The scenario, as JSON. */
  readonly text: string
  readonly options: CliOptions
}

/** Asks a thread which defects of the pattern as it is written somebody's server has too. */
export interface DefectsAsk {
  readonly defects: true
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
  const asked = { server: broughtIn(code), seed: options.seed ?? 1, runsMax: runs }
  const { findings } = await search(asked, searcher)
  return findings.map((finding) => foundWay(finding, words))
}

/** The defects of the pattern as it is written that the server of a file has too. */
export async function defectsOfCode({ options }: DefectsAsk): Promise<readonly SharedDefect[]> {
  const { code } = options
  if (!code) return []
  return sharedDefects(broughtIn(code), defectScenes, { ...usualPorts, bring: bringingFile(code) })
}

/** Makes a scenario small that breaks a law on the server of a file; null when it breaks it no more. */
export async function smallerWay(
  { law, text, options }: SmallerAsk,
  words: CommandWords,
): Promise<FoundWay | null> {
  const { code } = options
  if (!code) return null
  return smallestWay(law, { text, server: broughtIn(code), bring: bringingFile(code) }, words)
}

/** The smallest that a scenario can be made and still break a law; null when it does not. */
export async function smallestWay(
  law: string,
  {
    text,
    server,
    bring,
  }: {
    readonly text: string
    readonly server: Scenario['server']
    readonly bring: BringServer
  },
  words: CommandWords,
): Promise<FoundWay | null> {
  const parsed = parseScenarioText(text)
  if (!parsed.ok) return null
  const play = playHere({ ...usualPorts, bring }, law)
  const scenario = { ...parsed.scenario, server }
  const { failure } = await play(scenario)
  return failure ? foundWay(await shrink({ scenario, failure }, play), words) : null
}

/** A way to break a server as it is told. */
export function foundWay(
  { scenario: { server: _, ...scenario }, failure }: Failing,
  words: CommandWords,
): FoundWay {
  return {
    law: failure.law,
    text: failureText(words, failure.what),
    step: failure.step,
    words: scenario.steps.map((step) => describeStep(words, step)),
    scenario,
  }
}
