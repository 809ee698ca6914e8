import type { Scenario } from '#scenario/format.ts'
import { parseScenarioText, parseScenario as parseValue } from '#scenario/parseScenario.ts'
import { commandLine } from '#words/en/commandLine/commandLine.ts'
import { problemText } from '#words/runs/problemWords.ts'

const words = commandLine

/** A scenario with its defaults filled in; or what is wrong with it, a sentence each: where, what stands there, what may. */
export type ParsedScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Reads a scenario: an object as it stands in a file, or the file's text. Never throws. */
export function parseScenario(scenario: unknown): ParsedScenario {
  const parsed = typeof scenario === 'string' ? parseScenarioText(scenario) : parseValue(scenario)
  if (parsed.ok) return parsed
  return { ok: false, problems: parsed.problems.map((problem) => problemText(words, problem)) }
}
