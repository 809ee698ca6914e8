import type { ToldRefusal, ToldResult, ToldViolation } from '#reading/result/toldResult.ts'
import type { Words } from '#words/words.ts'

/** Of a result, what can be wrong with it. */
interface Told extends Pick<ToldResult, 'expectations'> {
  readonly refused: readonly Pick<ToldRefusal, 'step' | 'text'>[]
  readonly violations: readonly Pick<ToldViolation, 'law' | 'step' | 'text' | 'together'>[]
}

/** What is wrong with a run, one line each. */
export function runProblems(
  { result: words }: Words,
  { refused, expectations, violations }: Told,
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
