import type * as z from 'zod/mini'
import { closestWord } from '#scenario/closestWord.ts'
import { pathText } from '#scenario/json/plainJson.ts'
import { scenarioLimits } from '#scenario/scenarioLimits.ts'
import { found, problem, type ScenarioProblem, shortJson } from './problem.ts'
import { isRule, ruleParams } from './rules.ts'

/** How many unknown fields are named. */
const fieldsMax = 3

/**
 * What an issue of the schema's is as a problem of ours. `value` is what was read, standing at `path`;
 * `fields` are the names that the object the issue is about may have.
 */
export function issueProblem(
  path: string,
  issue: z.core.$ZodIssue,
  value: unknown,
  fields: readonly string[],
): ScenarioProblem {
  const where = path + pathText(issue.path)
  if (issue.code === 'unrecognized_keys') return unknownFields(where, issue.keys, fields)
  const at = valueAt(value, issue.path)
  const what = found(at)
  const { message } = issue
  if (isRule(message)) return problem(where, message, ruleParams(message, what))
  switch (issue.code) {
    case 'invalid_type':
      return problem(where, 'wrongType', { found: what, type: issue.expected })
    case 'invalid_value': {
      const meant = typeof at === 'string' ? closestWord(at, issue.values.map(String)) : undefined
      const values = issue.values.map((one) => JSON.stringify(one))
      return problem(where, 'wrongValue', { found: what, values, ...known({ meant }) })
    }
    case 'too_small':
    case 'too_big': {
      const isLeast = issue.code === 'too_small'
      const bound = Number(isLeast ? issue.minimum : issue.maximum)
      const limit = Object.hasOwn(scenarioLimits, message) ? message : undefined
      const isItems = issue.origin === 'array'
      const params = { found: what, bound, isItems, ...known({ limit }) }
      return problem(where, isLeast ? 'atLeast' : 'atMost', params)
    }
    default:
      return problem(where, 'unfit', { found: what, why: message })
  }
}

function unknownFields(
  where: string,
  keys: readonly string[],
  known: readonly string[],
): ScenarioProblem {
  const fields = keys.slice(0, fieldsMax).map(shortJson)
  const meant = keys.length === 1 ? closestWord(keys[0] ?? '', known) : undefined
  const more = keys.length - fields.length
  return problem(where, 'unknownFields', { fields, more, known, ...(meant ? { meant } : {}) })
}

/** Without what is not known. */
function known<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(given).filter(([, value]) => value !== undefined)
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<PropertyKey, unknown>)[key]
  }
  return at
}
