import type { RefusedStep, RunResult } from '#reading/result/runResult.ts'
import { say } from './say.ts'
import type { Words } from './words.ts'

/** What is wrong with a run, one line each. */
export function runProblems(
  language: Words,
  { refused, expectations, violations }: Pick<RunResult, 'refused' | 'expectations' | 'violations'>,
): string[] {
  const { result: words } = language
  return [
    ...refused.map((one) =>
      words.refused({ step: one.step + 1, why: refusalWords(language, one) }),
    ),
    ...expectations
      .filter(({ ok }) => !ok)
      .map(({ step, expected, actual }) =>
        words.unmet({
          step: step + 1,
          expected: JSON.stringify(expected),
          actual: JSON.stringify(actual),
        }),
      ),
    ...violations.map(({ law, step, text, together = [] }) => {
      const broken = words.broken({ step: step + 1, law, what: text })
      if (together.length === 0) return broken
      return `${broken} ${words.together({ steps: together.map((index) => index + 1) })}`
    }),
  ]
}

/** Why a step could not be done. */
function refusalWords({ limits, refusals }: Words, refused: RefusedStep): string {
  return 'limit' in refused
    ? say(limits, refused.limit, refused.params)
    : say(refusals, refused.code, refused.params)
}
