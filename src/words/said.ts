import { visibleLines } from '#kernel/visible.ts'
import type { Step } from '#scenario/format.ts'
import type { WhyNotDone } from '#scenario/problems/notDone.ts'
import { notDoneText } from '#words/runs/problemWords.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import type { Words } from './words.ts'

/**
 * A sentence of a table that has no words yet: its code, and what it tells of. Why it is so may be a
 * notice, what it was not done because of a code of its own, and a step the step itself.
 */
type SaidOf<Table> = {
  readonly [Code in keyof Table]: Table[Code] extends (params: infer Params) => string
    ? { readonly code: Code; readonly params: Reasoned<Params> }
    : { readonly code: Code }
}[keyof Table]

type Reasoned<Params> = {
  readonly [Name in keyof Params]: Params[Name] extends string
    ?
        | Params[Name]
        | (Name extends 'why'
            ? Said
            : Name extends 'step'
              ? Step
              : Name extends 'because'
                ? WhyNotDone
                : never)
    : Params[Name]
}

/** A notice. */
export type Said = SaidOf<Words['notices']>

/** A sentence that is made where it is shown, of the words of then. */
export type Saying = (words: Words) => string

/** What became otherwise. */
export type SaidChange = SaidOf<Words['changes']>

/** What is told, in words; what a name in it does to the lines around it is made visible. */
export function toldWords(words: Words, told: Said | { readonly say: Saying }): string {
  return 'say' in told ? visibleLines(told.say(words)) : saidWords(words, told)
}

/** The sentence of a notice, in the same way. */
export function saidWords(words: Words, said: Said): string {
  const given: Readonly<Record<string, unknown>> = 'params' in said ? { ...said.params } : {}
  const params = Object.entries(given).map(([name, value]) => [name, inWords(words, name, value)])
  return visibleLines(sentence(words.notices[said.code], Object.fromEntries(params)))
}

/** The sentence of a change. */
export function changeWords(words: Words, { code, params }: SaidChange): string {
  return sentence(words.changes[code], params)
}

/** A table's line holds its own params; which line it is, a code has said. */
function sentence(line: string | ((params: never) => string), params: object): string {
  return typeof line === 'string' ? line : line(params as never)
}

/** Only a `why` is a notice: what else has a code is of another table, and its line makes words of it. */
function inWords(words: Words, name: string, value: unknown): unknown {
  if (name === 'why' && isSaid(value)) return saidWords(words, value)
  if (name === 'because') return notDoneText(words, value as WhyNotDone)
  return isStep(value) ? describeStep(words, value) : value
}

function isStep(value: unknown): value is Step {
  return typeof value === 'object' && value !== null && ('do' in value || 'expect' in value)
}

function isSaid(why: unknown): why is Said {
  return typeof why === 'object' && why !== null && 'code' in why
}
