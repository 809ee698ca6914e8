import { violationWords } from '#reading/events/violationWords.ts'
import type { RefusedStep, RunResult, Verdict, ViolationResult } from '#reading/result/runResult.ts'
import type { ToldResult, ToldViolation } from '#reading/result/toldResult.ts'
import { say } from '#trace/say.ts'
import type { Words } from '#words/words.ts'

type ToldVerdict = Pick<ToldResult, keyof Verdict>

/** A result with the sentences of a language. */
export function toldResult(words: Words, result: RunResult): ToldResult {
  const { notJudged, turnedAway: _turnedAway, ...rest } = result
  return {
    ...rest,
    ...toldVerdict(words, result),
    ...(notJudged
      ? { notJudged: notJudged.map((one) => ({ ...one, text: words.brought.unjudged[one.why] })) }
      : {}),
  }
}

/** What a run came to, by its trace alone, with the sentences of a language. */
export function toldVerdict(words: Words, verdict: Verdict): ToldVerdict {
  const { turnedAway } = verdict
  return {
    verdict: verdict.verdict,
    expectations: verdict.expectations,
    violations: verdict.violations.map((violation) => toldViolation(words, violation)),
    refused: verdict.refused.map((refused) => ({ ...refused, text: refusalText(words, refused) })),
    ...(turnedAway
      ? { turnedAway: turnedAway.map((one) => ({ ...one, text: words.turnedAway.why[one.why] })) }
      : {}),
  }
}

/** A broken law with its sentence. */
export function toldViolation(words: Words, violation: ViolationResult): ToldViolation {
  return { ...violation, text: violationWords(words, violation).text }
}

function refusalText(words: Words, refused: RefusedStep): string {
  return 'limit' in refused
    ? say(words.limits, refused.limit, refused.params)
    : say(words.refusals, refused.code, refused.params)
}
