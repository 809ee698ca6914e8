import * as z from 'zod/mini'
import { type Expectation, expectations } from './expectations/expectations.ts'
import { atMost } from './verbs/bounds.ts'
import type { About, Fields, Row } from './verbs/row.ts'
import { type Verb, verbs } from './verbs/verbs.ts'

/**
 * Makes a step run at the same instant as the one before, or at a virtual time of its own. A `now`
 * that is false says what leaving it out says.
 */
const when = {
  now: z.optional(z.boolean()),
  at: z.optional(z.int().check(z.gte(0), atMost('atMsMax'))),
}

/** The step after `do: V`. */
export type StepOf<V extends Verb> = V extends Verb ? StepBy<'do', V, (typeof verbs)[V]> : never

/** The step after `expect: E`. */
export type ExpectationOf<E extends Expectation> = E extends Expectation
  ? StepBy<'expect', E, (typeof expectations)[E]>
  : never

type StepBy<Key extends string, Word extends string, R> =
  R extends Row<infer S, infer _>
    ? Fields<{ [K in Key]: z.ZodMiniLiteral<Word> } & S & typeof when>
    : never

export type DoStep = StepOf<Verb>
export type ExpectStep = ExpectationOf<Expectation>

/** One step of a scenario: something done, or something expected. */
export type Step = DoStep | ExpectStep

/** A step of a verb with what it leaves out filled in. */
export type FullStepOf<V extends Verb> = Filled<StepOf<V>, (typeof verbs)[V]['defaults']>

/** An expectation with what it leaves out filled in. */
export type FullExpectationOf<E extends Expectation> = Filled<
  ExpectationOf<E>,
  (typeof expectations)[E]['defaults']
>

type Flat<T> = { [K in keyof T]: T[K] }
type Filled<T, D> = Flat<
  Omit<T, keyof D> & { [K in keyof T & keyof D]-?: Exclude<T[K], undefined> }
>

/** What fills in a step: a table by word, each row asked with a step of that word. */
export type ByVerb<Result> = { readonly [V in Verb]: (step: FullStepOf<V>) => Result }
export type ByExpectation<Result> = {
  readonly [E in Expectation]: (step: FullExpectationOf<E>) => Result
}

/** What can be done, by the word after `do`. */
export const doSchemas = schemasOf('do', verbs)

/** What can be expected, by the word after `expect`. */
export const expectSchemas = schemasOf('expect', expectations)

/** The words that can stand after `do`, and after `expect`. */
export const stepWords = {
  do: Object.keys(verbs) as readonly Verb[],
  expect: Object.keys(expectations) as readonly Expectation[],
} as const

/** What is so of a word, whichever it is. */
export type StepRow = Row<z.core.$ZodShape, object>

export type StepSchema = z.ZodMiniObject<z.core.$ZodShape, z.core.$strict>

function schemasOf<Word extends string>(
  key: 'do' | 'expect',
  rows: Readonly<Record<Word, unknown>>,
): Readonly<Record<Word, StepSchema>> {
  const entries = Object.entries(rows).map(([word, row]) => [
    word,
    schemaOf(key, word, row as StepRow),
  ])
  return Object.fromEntries(entries)
}

function schemaOf(key: string, word: string, { shape, rules = [] }: StepRow): StepSchema {
  const schema = z.strictObject({ [key]: z.literal(word), ...shape, ...when })
  return rules.reduce<StepSchema>(
    (checked, { holds, name }) => checked.check(z.refine((fields) => holds(fields as never), name)),
    schema,
  )
}

/** A step to begin from, for the word after `do` or `expect`; it fits the format as it is. */
export function stepTemplate(word: string, about: About): Step {
  const key = Object.hasOwn(verbs, word) ? 'do' : 'expect'
  return { [key]: word, ...rowNamed(word).template(about) } as unknown as Step
}

/** The row of a step's word. */
export function rowOf(step: Step): StepRow {
  return rowNamed('do' in step ? step.do : step.expect)
}

const rows: Readonly<Record<string, unknown>> = { ...verbs, ...expectations }

function rowNamed(word: string): StepRow {
  return rows[word] as StepRow
}
