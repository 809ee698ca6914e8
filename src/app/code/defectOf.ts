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
 * The defect of the pattern as written that is looked at: the one that is watched; else of those that
 * break the law that is chosen, or was broken first, the one that is shown most like what was done
 * here. Null for none.
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
  const done = verbsOf(scenario.steps)
  const [likest] = all
    .filter(({ law }) => law === broken?.law)
    .map((defect) => ({ defect, apart: apartFrom(done, verbsOf(defect.steps)) }))
    .sort((one, other) => one.apart - other.apart)
  return likest?.defect ?? null
}

/** Done in nearly every scenario: they tell no two defects apart. */
const usual = new Set(['connect', 'spawn', 'join', 'wait', 'drain'])

function verbsOf(steps: readonly object[]): ReadonlySet<string> {
  const verbs = steps.flatMap((step) => ('do' in step ? [String(step.do)] : []))
  return new Set(verbs.filter((verb) => !usual.has(verb)))
}

/** What was not done, without which it cannot be that one, counts more than what was done besides. */
function apartFrom(done: ReadonlySet<string>, shown: ReadonlySet<string>): number {
  const missing = [...shown].filter((verb) => !done.has(verb)).length
  const besides = [...done].filter((verb) => !shown.has(verb)).length
  return missing * 100 + besides
}
