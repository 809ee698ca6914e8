import { violationWords } from '#reading/events/violationWords.ts'
import type { RefusedStep, RunResult, ViolationResult } from '#reading/result/runResult.ts'
import { say } from '#trace/say.ts'
import type { Words } from './words.ts'

/** A broken law, with its sentence. */
export type ToldViolation = ViolationResult & { readonly text: string }

/** A step that could not be done, with why. */
export type ToldRefusal = RefusedStep & { readonly text: string }

/** What a run came to, as the headless runner prints it and `window.roomscope.run` resolves to. */
export interface ToldResult extends RunResult {
  readonly violations: readonly ToldViolation[]
  readonly refused: readonly ToldRefusal[]
}

/** A result with the sentences of a language. */
export function toldResult(words: Words, result: RunResult): ToldResult {
  return {
    ...result,
    violations: result.violations.map((violation) => toldViolation(words, violation)),
    refused: result.refused.map((refused) => ({ ...refused, text: refusalText(words, refused) })),
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
