import type * as z from 'zod/mini'

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

export function problem(path: string, found: string, allowed: string): Problem {
  return { path, found, allowed, text: `${path}: found ${found}; ${allowed} may stand there` }
}

/** A value as short JSON. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > shownCharsMax ? `${text.slice(0, shownCharsMax)}…` : text
}

/** Turns an issue of the schema's into our words. `value` is what was read, standing at `path`. */
export function issueProblem(path: string, issue: z.core.$ZodIssue, value: unknown): Problem {
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => JSON.stringify(key)).join(', ')
    return problem(
      path + pathText(issue.path),
      `the unknown ${keys}`,
      'only the fields of the format',
    )
  }
  const found = shown(valueAt(value, issue.path))
  return problem(path + pathText(issue.path), found, allowed(issue))
}

function allowed(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return article(issue.expected)
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' or ')
    case 'too_small':
      return `${issue.minimum} or more`
    case 'too_big':
      return `${issue.maximum} or less`
    case 'custom':
    case 'invalid_format':
      return `something else: ${issue.message},`
    default:
      return `something else (${issue.message})`
  }
}

function article(type: string): string {
  if (type === 'int') return 'a whole number'
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<PropertyKey, unknown>)[key]
  }
  return at
}
