import { InvalidScenario } from '#scenario/problems/invalidScenario.ts'
import { say } from '#trace/say.ts'
import { errorText } from '#words/runs/problemWords.ts'
import type { Words } from '#words/words.ts'
import type { OwnWords } from './ownPack.ts'

/** Why code was not run. Where in a scenario it stands is nothing to who has it before them. */
export function whyNotRun(words: Words, own: OwnWords, error: unknown): string {
  const [problem] = error instanceof InvalidScenario ? error.problems : []
  if (problem?.code !== 'badCode') return errorText(words, error)
  const { brought } = words
  const { line, why } = problem.params
  return own.badCode({ line, why: say(brought.cannotRun, why.code, why.params) })
}
