import type { Step } from '#scenario/format.ts'

/** The steps whose client an earlier step connects: all others can only be refused. */
export function possible(steps: readonly Step[]): Step[] {
  const there = new Set<string>()
  return steps.filter((step) => {
    if ('do' in step && step.do === 'connect') there.add(step.client)
    if ('do' in step && step.do === 'broadcast') {
      return step.exclude === undefined || there.has(step.exclude)
    }
    return !('client' in step) || there.has(step.client)
  })
}
