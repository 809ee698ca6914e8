import * as z from 'zod/mini'
import { ruleNamed } from './problems/rules.ts'
import { scenarioLimits } from './scenarioLimits.ts'

const { sourceCharsMax, serverNameCharsMax } = scenarioLimits

/** A server that comes with the scenario, as the text of its code. */
export const broughtSchema = z.strictObject({
  /** A module of TypeScript or JavaScript. */
  source: z
    .string()
    .check(z.minLength(1, ruleNamed('noCode')), z.maxLength(sourceCharsMax, ruleNamed('longCode'))),
  /** What it is called. */
  name: z.optional(
    z
      .string()
      .check(
        z.minLength(1, ruleNamed('noName')),
        z.maxLength(serverNameCharsMax, ruleNamed('longName')),
      ),
  ),
})
