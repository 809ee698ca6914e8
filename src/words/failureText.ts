import { violationWords } from '#reading/events/violationWords.ts'
import type { FailureEvent } from '#reading/result/failureEvent.ts'
import { say } from '#trace/say.ts'
import type { Words } from './words.ts'

/** What went wrong in a world that a search has found, in one sentence. */
export function failureText(words: Words, what: FailureEvent): string {
  if (what.kind === 'violation') return violationWords(words, what).text
  if (what.kind === 'limit') return say(words.limits, what.name, what.params)
  return words.failures.thrown(what.error)
}
