import * as z from 'zod/mini'
import type { Expectation } from './expectations/expectations.ts'
import { headSchema } from './format.ts'
import { doSchemas, expectSchemas, type StepSchema } from './steps.ts'
import type { Verb } from './verbs/verbs.ts'

/** What each word of the format is about. */
export type About = Readonly<Record<Verb | Expectation, string>>

/**
 * The format as JSON Schema, as it is published for editors; `about` is what an editor shows beside a
 * word. Checks that no schema can say are left out.
 */
export function jsonSchema(about: About): object {
  const step = z.union([...described(doSchemas, about), ...described(expectSchemas, about)])
  const schema = z.toJSONSchema(z.extend(headSchema, { steps: z.array(step) }), {
    io: 'input',
    unrepresentable: 'any',
  })
  return { title: 'Roomscope scenario, version 1', ...schema }
}

function described<Word extends Verb | Expectation>(
  schemas: Readonly<Record<Word, StepSchema>>,
  about: Readonly<Record<Word, string>>,
): StepSchema[] {
  const words = Object.keys(schemas) as Word[]
  return words.map((word) => schemas[word].check(z.describe(about[word])))
}
