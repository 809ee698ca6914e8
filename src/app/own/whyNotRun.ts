import { InvalidScenario } from '#scenario/problems/invalidScenario.ts'
import { errorText } from '#words/runs/problemWords.ts'
import type { Words } from '#words/words.ts'

/** Why code was not run. Where in a scenario it stands is nothing to who has it before them. */
export function whyNotRun(words: Words, error: unknown): string {
  const [problem] = error instanceof InvalidScenario ? error.problems : []
  return problem?.code === 'badCode' ? words.own.badCode(problem.params) : errorText(words, error)
}
