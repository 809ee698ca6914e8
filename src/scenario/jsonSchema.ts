import * as z from 'zod/mini'
import { scenarioSchema } from './format.ts'

/** The format as JSON Schema, as it is published for editors. Checks that no schema can say are left out. */
export function jsonSchema(): object {
  const schema = z.toJSONSchema(scenarioSchema, { io: 'input', unrepresentable: 'any' })
  return { title: 'Roomscope scenario, version 1', ...schema }
}
