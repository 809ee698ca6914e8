import { problemsOf } from '#reading/events/problems.ts'
import type { Defect } from '#specimens/defects/defect.ts'
import { defects } from '#specimens/defects/defects.ts'
import type { RoomscopeState } from '#store/state.ts'

const all = Object.values(defects)
  .flat()
  .filter(({ server }) => server === undefined)

/** The name of the scenario that shows a defect. */
export function defectName({ id, what }: Defect): string {
  return `${id}: ${what}`
}

/**
 * The defect of the pattern as written that is looked at: the one that is watched; else one that
 * breaks the law that is chosen, or was broken first. Null for none.
 */
export function defectOf({
  scenario,
  selection,
  trace,
}: Pick<RoomscopeState, 'scenario' | 'selection' | 'trace'>): Defect | null {
  if (scenario.server !== 'as-written') return null
  const watched = all.find((defect) => defectName(defect) === scenario.name)
  if (watched) return watched
  const chosen = selection?.kind === 'event' ? trace[selection.seq] : undefined
  const broken = chosen?.kind === 'violation' ? chosen : problemsOf(trace)[0]?.event
  return all.find(({ law }) => law === broken?.law) ?? null
}
