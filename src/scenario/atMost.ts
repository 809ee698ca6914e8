import * as z from 'zod/mini'
import { scenarioLimits } from './scenarioLimits.ts'

/** A number up to one of the limits; what is over it is told with the limit's name. */
export function atMost(name: keyof typeof scenarioLimits) {
  const most = scenarioLimits[name]
  return z.lte(most, `${most} or less (${name})`)
}
