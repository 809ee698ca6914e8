import { shortened } from '#kernel/firstChars.ts'
import type { CodeWords } from './codes.ts'

/** How much of a name or another text stands in a sentence: a name may have a million characters. */
const textCharsMax = 500

/** The sentence of a code, with its parameters in it. */
export function say<Params, C extends keyof Params>(
  words: CodeWords<Params>,
  code: C,
  params: Params[C],
): string {
  return words[code](inSentence(params))
}

/** Parameters as they stand in a sentence. */
export function inSentence<P>(params: P): P {
  const short = (value: unknown) =>
    typeof value === 'string' ? shortened(value, textCharsMax) : value
  const entries = Object.entries(params as object).map(([key, value]) => [key, short(value)])
  return Object.fromEntries(entries) as P
}
