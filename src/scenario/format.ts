import * as z from 'zod/mini'
import { broughtSchema } from './broughtSchema.ts'
import { ruleNamed } from './problems/rules.ts'
import { scenarioLimits } from './scenarioLimits.ts'
import { settingsSchema } from './settings.ts'
import type { Step } from './steps.ts'

export type { Settings } from './settings.ts'
export type { DoStep, ExpectStep, Step, StepOf } from './steps.ts'

/** The version of the format, as it stands in the file. */
export const scenarioVersion = 1

/** All of a scenario but its steps, which are read one by one for the sake of their messages. */
export const headSchema = z.strictObject({
  $schema: z.optional(z.string()),
  roomscope: z.literal(scenarioVersion),
  name: z._default(z.string(), ''),
  description: z.optional(z.string()),
  /** Whatever is random follows from it. */
  seed: z._default(z.int().check(z.gte(0), z.lte(0xffff_ffff)), 1),
  /** `reference`, or another server's id; or the code of one's own. */
  server: z._default(z.union([z.string(), broughtSchema], ruleNamed('serverOrCode')), 'reference'),
  settings: z.prefault(settingsSchema, {}),
  steps: z.array(z.unknown()).check(z.maxLength(scenarioLimits.stepsMax, 'stepsMax')),
})

type Head = z.output<typeof headSchema>

/** What shall happen: the whole input of a run, defaults filled in. */
export type Scenario = Omit<Head, 'steps' | '$schema'> & { readonly steps: readonly Step[] }
