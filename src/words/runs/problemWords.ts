import { type WhyNotDone, whyNotDone } from '#scenario/problems/notDone.ts'
import type { ScenarioProblem } from '#scenario/problems/problem.ts'
import { say } from '#trace/say.ts'
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

/** Why what was asked of a world, or of a search, was not done. */
export function notDoneText(words: Words, why: WhyNotDone): string {
  if (why.code === 'invalid') return problemsText(words, why.params.problems)
  return say(words.notDone, why.code, why.params)
}

/** What an error tells: the problems of the scenario, or what it says itself. */
export function errorText(words: Words, error: unknown): string {
  return notDoneText(words, whyNotDone(error))
}
