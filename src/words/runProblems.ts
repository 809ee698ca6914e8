import type { RunResult } from '#reading/result/runResult.ts'
import type { Words } from './words.ts'

/** What is wrong with a run, one line each. */
export function runProblems(
  { result: words }: Words,
  { refused, expectations, violations }: Pick<RunResult, 'refused' | 'expectations' | 'violations'>,
): string[] {
  return [
    ...refused.map(({ step, text }) => words.refused({ step: step + 1, why: text })),
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
