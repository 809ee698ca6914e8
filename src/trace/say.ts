import type { CodeWords } from './codes.ts'

/** The sentence of a code, with its parameters in it. */
export function say<Params, C extends keyof Params>(
  words: CodeWords<Params>,
  code: C,
  params: Params[C],
): string {
  return words[code](params)
}
