import type * as z from 'zod/mini'
import { closestWord } from './closestWord.ts'
import { pathText } from './plainJson.ts'

/** Something wrong with a file: where, what stood there, and what may stand there. */
export interface Problem {
  /** A JSON path, such as `$.steps[3].client`. */
  readonly path: string
  readonly found: string
  readonly allowed: string
  /** All three in one sentence. */
  readonly text: string
}

/** How much of a value is shown. */
const shownCharsMax = 60

/** `meant` is the word that was probably meant. */
export function problem(path: string, found: string, allowed: string, meant?: string): Problem {
  const hint = meant === undefined ? '' : ` (did you mean ${JSON.stringify(meant)}?)`
  return {
    path,
    found,
    allowed,
    text: `${path}: found ${found}; ${allowed} may stand there${hint}`,
  }
}

/** A value as short JSON. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value !== 'string') return String(value)
  const chars = value.length > shownCharsMax ? [...value.slice(0, shownCharsMax + 1)] : []
  return chars.length === 0
    ? JSON.stringify(value)
    : `${JSON.stringify(chars.slice(0, -1).join(''))}…`
}

/**
 * Turns an issue of the schema's into our words. `value` is what was read, standing at `path`;
 * `fields` are the names that the object the issue is about may have.
 */
export function issueProblem(
  path: string,
  issue: z.core.$ZodIssue,
  value: unknown,
  fields: readonly string[],
): Problem {
  const place = path + pathText(issue.path)
  if (issue.code === 'unrecognized_keys') return unknownFields(place, issue.keys, fields)
  const at = valueAt(value, issue.path)
  if (issue.code === 'custom' || issue.code === 'invalid_format') {
    const { message } = issue
    return { path: place, found: shown(at), allowed: message, text: rule(place, at, message) }
  }
  const meant = issue.code === 'invalid_value' ? meantOf(at, issue.values) : undefined
  return problem(place, shown(at), allowed(issue), meant)
}

/** A rule is a sentence of its own. */
function rule(place: string, found: unknown, message: string): string {
  return `${place}: found ${shown(found)}; ${message}`
}

function unknownFields(place: string, keys: readonly string[], fields: readonly string[]): Problem {
  const few = keys.slice(0, 3).map(shown)
  const more = keys.length > few.length ? ` and ${keys.length - few.length} more` : ''
  const allowed = `only the fields of the format, ${fields.join(', ')},`
  const meant = keys.length === 1 ? closestWord(keys[0] ?? '', fields) : undefined
  return problem(place, `the unknown ${few.join(', ')}${more}`, allowed, meant)
}

function meantOf(typed: unknown, values: readonly unknown[]): string | undefined {
  if (typeof typed !== 'string') return undefined
  return closestWord(typed, values.map(String))
}

/** What the schemas say of their own accord when they have no words for an issue. */
const noWords = 'Invalid input'

function allowed(issue: z.core.$ZodIssue): string {
  if (issue.message !== noWords) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return article(issue.expected)
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' or ')
    case 'too_small':
      return `${issue.minimum}${items(issue)} or more`
    case 'too_big':
      return `${issue.maximum}${items(issue)} or less`
    default:
      return `something else (${issue.message})`
  }
}

function items({ origin }: { readonly origin: string }): string {
  return origin === 'array' ? ' items' : ''
}

function article(type: string): string {
  if (type === 'int') return 'a whole number'
  if (type === 'tuple') return 'an array'
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<PropertyKey, unknown>)[key]
  }
  return at
}
