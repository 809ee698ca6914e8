import type { Words } from './words.ts'

type Notices = Words['notices']

/** A notice that has no words yet: its code, and what it tells of. Why it is so may be another one. */
export type Said = {
  [Code in keyof Notices]: Notices[Code] extends (params: infer Params) => string
    ? { readonly code: Code; readonly params: Reasoned<Params> }
    : { readonly code: Code }
}[keyof Notices]

type Reasoned<Params> = {
  readonly [Name in keyof Params]: Name extends 'why' ? string | Said : Params[Name]
}

/** The sentence of a notice. */
export function saidWords(words: Words, said: Said): string {
  const sentence = words.notices[said.code]
  if (typeof sentence === 'string') return sentence
  const params: Readonly<Record<string, unknown>> = 'params' in said ? { ...said.params } : {}
  const why = params.why
  const inWords = isSaid(why) ? { ...params, why: saidWords(words, why) } : params
  return (sentence as (params: unknown) => string)(inWords)
}

function isSaid(why: unknown): why is Said {
  return typeof why === 'object' && why !== null && 'code' in why
}
