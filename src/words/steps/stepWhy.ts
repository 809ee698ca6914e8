import type { Because, StepMoment } from '#reading/events/stepMoments.ts'
import { say } from '#trace/say.ts'
import type { Words } from '#words/words.ts'

/** Why a step did not go as it should, in a few words; empty when it did. */
export function stepWhy(words: Words, { because }: StepMoment): string {
  return because.map((event) => wordsFor(words, event)).join(', ')
}

function wordsFor({ limits, refusals, result }: Words, event: Because): string {
  switch (event.kind) {
    case 'step refused':
      return say(refusals, event.code, event.params)
    case 'limit':
      return say(limits, event.name, event.params)
    case 'expectation':
      return result.found({ actual: JSON.stringify(event.actual) })
    default:
      return event.law
  }
}
