import * as z from 'zod/mini'
import { scenarioLimits } from '#scenario/scenarioLimits.ts'

/** A number up to one of the limits; what is over it is told with the limit's name. */
export function atMost(name: keyof typeof scenarioLimits) {
  const most = scenarioLimits[name]
  return z.lte(most, `${most} or less (${name})`)
}

/** A number from one of the limits on; what is under it is told with the limit's name. */
export function atLeast(name: keyof typeof scenarioLimits) {
  const least = scenarioLimits[name]
  return z.gte(least, `${least} or more (${name})`)
}
