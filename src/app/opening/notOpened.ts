import type { OpeningProblems, OpeningWords } from '#words/runs/openingWords.ts'
import { errorText } from '#words/runs/problemWords.ts'
import type { Words } from '#words/words.ts'

/** Why a link or an address was not opened: a code, and what there is to say of it. */
export class NotOpened<Code extends keyof OpeningProblems = keyof OpeningProblems> extends Error {
  override readonly name = 'NotOpened'
  readonly code: Code
  readonly #params: OpeningProblems[Code]

  constructor(code: Code, params: OpeningProblems[Code]) {
    super(code)
    this.code = code
    this.#params = params
  }

  inWords({ opening }: Words): string {
    const why: OpeningWords = opening.why
    return why[this.code](this.#params)
  }
}

/** What was opened is in order, and the world did not come to its end; it can be brought back, and tried again. */
export class NotPlayed extends Error {
  override readonly name = 'NotPlayed'
}

/** Why something was not opened, in words. */
export function whyNotOpened(words: Words, error: unknown): string {
  if (error instanceof NotOpened) return error.inWords(words)
  if (error instanceof NotPlayed)
    return words.opening.notPlayed({ why: errorText(words, error.cause) })
  return errorText(words, error)
}
