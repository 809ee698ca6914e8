import { jsonSchema } from '#scenario/jsonSchema.ts'
import { expectationsAbout } from '#words/en/expectations.ts'
import { verbsAbout } from '#words/en/verbs.ts'

/** The format as JSON Schema, with English words: what stands in public/scenario.schema.json. */
export function publishedSchema(): string {
  const plain = Object.entries({ ...verbsAbout, ...expectationsAbout }).map(([word, about]) => [
    word,
    about.replaceAll('`', ''),
  ])
  return `${JSON.stringify(jsonSchema(Object.fromEntries(plain)), null, 2)}\n`
}
