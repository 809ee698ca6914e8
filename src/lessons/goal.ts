import type { ExpectStep } from '#scenario/format.ts'

/** What must be so at the end of a lesson: the world is asked, and never how often somebody clicked. */
export type Goal =
  /** It holds, as a scenario expects it. */
  | { readonly holds: ExpectStep }
  /** It does not hold: so "heard at least once" is "not heard 0 times". */
  | { readonly fails: ExpectStep }
  /** This law has been broken, whatever else was. */
  | { readonly breaks: string }

/** What a run of `askGoals` found, as a run's result has it. */
export interface Findings {
  readonly expectations: readonly { readonly step: number; readonly ok: boolean }[]
  readonly violations: readonly { readonly law: string }[]
}

/** The steps that ask the world about goals; they stand after those that were done. */
export function askGoals(goals: readonly Goal[]): ExpectStep[] {
  return goals.flatMap((goal) => {
    if ('breaks' in goal) return []
    return ['holds' in goal ? goal.holds : goal.fails]
  })
}

/** Which goals are reached, in a run of `done` steps and those of `askGoals`. */
export function goalsMet(goals: readonly Goal[], done: number, found: Findings): boolean[] {
  let step = done
  return goals.map((goal) => {
    if ('breaks' in goal) return found.violations.some(({ law }) => law === goal.breaks)
    const at = step++
    const asked = found.expectations.find((expectation) => expectation.step === at)
    return asked !== undefined && asked.ok === 'holds' in goal
  })
}
