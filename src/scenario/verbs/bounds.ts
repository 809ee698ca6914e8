import * as z from 'zod/mini'
import { scenarioLimits } from '#scenario/scenarioLimits.ts'

/** A number up to one of the limits; a problem of it names the limit. */
export function atMost(name: keyof typeof scenarioLimits) {
  return z.lte(scenarioLimits[name], name)
}

/** A number from one of the limits on; a problem of it names the limit. */
export function atLeast(name: keyof typeof scenarioLimits) {
  return z.gte(scenarioLimits[name], name)
}
