import * as z from 'zod/mini'
import { scenarioLimits } from './scenarioLimits.ts'

/** A number from one of the limits on; what is under it is told with the limit's name. */
export function atLeast(name: keyof typeof scenarioLimits) {
  const least = scenarioLimits[name]
  return z.gte(least, `${least} or more (${name})`)
}
