import type { Voice } from '#cli/report/voice.ts'
import { shortened } from '#kernel/firstChars.ts'
import { visibleJson, visibleLines } from '#kernel/visible.ts'
import { ownSettings } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import type { Finding, Search } from '#search/finding.ts'
import { failureText } from '#words/failureText.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import type { CommandWords } from '#words/words.ts'
import type { SearchCommand } from './searchArguments.ts'

/** So much of a step is printed; its file has all of it. */
const stepCharsMax = 120

/** The finding as a scenario with a name, for a file. */
export function namedScenario(
  { seed }: SearchCommand,
  finding: Finding,
  all: CommandWords,
): Scenario {
  const { search: words } = all
  const { scenario, failure, run, stepsBefore: before } = finding
  const { law, cause } = failure
  const what = failureText(all, failure.what)
  const name = words.scenario({ law, cause })
  return { ...scenario, name, description: words.origin({ what, seed, run, before }) }
}

/** A finding in words: the law, the steps, and how it is seen. */
export function findingReport(
  finding: Finding,
  file: string,
  { words: all, commands }: Voice,
): string {
  const { search: words, cli } = all
  const { scenario, failure, run, stepsBefore: before } = finding
  const { law, cause, what } = failure
  const after = scenario.steps.length
  const settings = JSON.stringify(ownSettings(scenario))
  const lines = [
    `${words.way({ law, cause })}: ${failureText(all, what)}`,
    `    ${words.shrunk({ run, before, after })}`,
    ...(settings === '{}' ? [] : [`    ${settings}`]),
    ...scenario.steps.map(
      (step, at) => `    ${at + 1}. ${shortened(describeStep(all, step), stepCharsMax)}`,
    ),
    `    ${cli.seeIt({ command: `${commands.open} ${file}` })}`,
  ]
  return visibleLines(lines.join('\n'))
}

/** What was tried, in one line. */
export function triedLine(
  { server }: SearchCommand,
  search: Search,
  { search: words }: CommandWords,
): string {
  const { runs, steps, findings, ended } = search
  const stopped = ended === 'stopped' ? ` ${words.stopped}` : ''
  if (findings.length === 0) return `${words.clean({ server, runs, steps })}${stopped}`
  return `${words.found({ count: findings.length })}; ${words.tried({ runs, steps })}.${stopped}`
}

/** A finding as one JSON line. */
export function findingJson(
  command: SearchCommand,
  finding: Finding,
  { file, words }: { readonly file: string; readonly words: CommandWords },
): string {
  const { failure, run, stepsBefore } = finding
  const { law, cause, verb, what } = failure
  const text = failureText(words, what)
  const scenario = namedScenario(command, finding, words)
  return visibleJson({ law, cause, verb, text, run, stepsBefore, file, scenario })
}

/** What was tried, as one JSON line. */
export function triedJson({ server, seed }: SearchCommand, search: Search): string {
  const { runs, steps, failed, findings, ended } = search
  return visibleJson({ server, seed, runs, steps, failed, findings: findings.length, ended })
}
