import type { Words } from './words.ts'

/** A sentence of a table that has no words yet: its code, and what it tells of. Why it is so may be a notice. */
type SaidOf<Table> = {
  readonly [Code in keyof Table]: Table[Code] extends (params: infer Params) => string
    ? { readonly code: Code; readonly params: Reasoned<Params> }
    : { readonly code: Code }
}[keyof Table]

type Reasoned<Params> = {
  readonly [Name in keyof Params]: Name extends 'why' ? string | Said : Params[Name]
}

/** A notice. */
export type Said = SaidOf<Words['notices']>

/** What became otherwise. */
export type SaidChange = SaidOf<Words['changes']>

/** The sentence of a notice. */
export function saidWords(words: Words, said: Said): string {
  const params: Readonly<Record<string, unknown>> = 'params' in said ? { ...said.params } : {}
  const { why } = params
  return sentence(
    words.notices[said.code],
    isSaid(why) ? { ...params, why: saidWords(words, why) } : params,
  )
}

/** The sentence of a change. */
export function changeWords(words: Words, { code, params }: SaidChange): string {
  return sentence(words.changes[code], params)
}

/** A table's line holds its own params; which line it is, a code has said. */
function sentence(line: string | ((params: never) => string), params: object): string {
  return typeof line === 'string' ? line : line(params as never)
}

function isSaid(why: unknown): why is Said {
  return typeof why === 'object' && why !== null && 'code' in why
}
