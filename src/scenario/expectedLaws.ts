import type { Scenario } from './format.ts'

/** The laws that a scenario expects to be broken, whatever the server. */
export function expectedLaws({ steps }: Pick<Scenario, 'steps'>): ReadonlySet<string> {
  return new Set(
    steps.flatMap((step) => ('expect' in step && step.expect === 'violations' ? step.laws : [])),
  )
}
