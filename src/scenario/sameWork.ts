import type { Scenario } from './format.ts'

/**
 * Whether `next` grew out of `before`: a step more, an edit, a fork. Steps are never changed in
 * place, so what shares a step object is the same work, and a file that was opened shares none.
 */
export function isSameWork(before: Scenario, next: Scenario): boolean {
  if (before.steps.length === 0) return next.steps.length <= 1
  if (before.steps[0] === next.steps[0]) return true
  const known = new Set(before.steps)
  return next.steps.some((step) => known.has(step))
}
