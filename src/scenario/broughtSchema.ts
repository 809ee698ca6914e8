import * as z from 'zod/mini'
import { rule } from './problems/rules.ts'
import { scenarioLimits } from './scenarioLimits.ts'

const { sourceCharsMax, serverNameCharsMax } = scenarioLimits

/** A server that comes with the scenario, as the text of its code. */
export const broughtSchema = z.strictObject({
  /** A module of TypeScript or JavaScript. */
  source: z
    .string()
    .check(z.minLength(1, rule('noCode')), z.maxLength(sourceCharsMax, rule('longCode'))),
  /** What it is called. */
  name: z.optional(
    z
      .string()
      .check(z.minLength(1, rule('noName')), z.maxLength(serverNameCharsMax, rule('longName'))),
  ),
})
