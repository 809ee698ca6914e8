import type { Step } from '#scenario/steps.ts'
import defaults from './defaults.json' with { type: 'json' }

const tables: Readonly<Record<'do' | 'expect', Readonly<Record<string, object>>>> = defaults

/** A step with what it leaves out filled in. */
export function filledIn<S extends Step>(step: S) {
  const given = Object.entries(step).filter(([, value]) => value !== undefined)
  const usual = 'do' in step ? tables.do[step.do] : tables.expect[step.expect]
  return { ...usual, ...Object.fromEntries(given) } as unknown
}
