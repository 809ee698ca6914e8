import * as z from 'zod/mini'
import { scenarioLimits } from './scenarioLimits.ts'

const { sourceCharsMax, serverNameCharsMax } = scenarioLimits

/** A server that comes with the scenario, as the text of its code. */
export const broughtSchema = z.strictObject({
  /** A module of TypeScript or JavaScript. */
  source: z
    .string()
    .check(
      z.minLength(1, 'code'),
      z.maxLength(sourceCharsMax, `at most ${sourceCharsMax} characters of code (sourceCharsMax)`),
    ),
  /** What it is called. */
  name: z.optional(
    z
      .string()
      .check(
        z.minLength(1, 'a name'),
        z.maxLength(
          serverNameCharsMax,
          `a name of at most ${serverNameCharsMax} characters (serverNameCharsMax)`,
        ),
      ),
  ),
})

export type Brought = z.output<typeof broughtSchema>

/** What a scenario may name as its server: an id, or the code of one. */
export type ServerNamed = string | Brought

/** What a server is called. */
export function serverName(server: ServerNamed): string {
  return typeof server === 'string' ? server : (server.name ?? 'your code')
}
