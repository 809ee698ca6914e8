import { InvalidScenario } from '#scenario/problems/invalidScenario.ts'
import type { ScenarioProblem } from '#scenario/problems/problem.ts'
import type { Words } from '#words/words.ts'

/** A problem of a scenario in one sentence: where it is, what stands there, what may stand there. */
export function problemText({ scenario }: Words, problem: ScenarioProblem): string {
  const { where, code, params } = problem
  const sentence = scenario[code] as (params: object) => string
  return sentence({ where, ...params })
}

/** The problems of a scenario, a sentence a line. */
export function problemsText(words: Words, problems: readonly ScenarioProblem[]): string {
  return problems.map((problem) => problemText(words, problem)).join('\n')
}

/** What an error tells: the problems of the scenario, or what it says itself. */
export function errorText(words: Words, error: unknown): string {
  if (error instanceof InvalidScenario) return problemsText(words, error.problems)
  return error instanceof Error ? error.message : String(error)
}
