import { filledIn } from '#scenario/defaults/filledIn.ts'
import type { Step } from '#scenario/format.ts'
import type { Words } from '#words/words.ts'

/** A step in one plain line, such as `alice joins general` or `expect general to have alice`. */
export function describeStep(words: Words, step: Step): string {
  const table = 'do' in step ? words.verbs : words.expectations
  const word = 'do' in step ? step.do : step.expect
  const row = (table as Readonly<Record<string, (step: unknown) => string>>)[word]
  const what = row?.(filledIn(step)) ?? word
  if (step.now) return words.steps.now({ what })
  return step.at === undefined ? what : words.steps.at({ what, atMs: step.at })
}
