import type { Scenario } from '#scenario/format.ts'

/** So many acts can be taken back; the oldest are forgotten first. */
export const historyMax = 200

/** What was done before, and what was taken back: scenarios, for a run is nothing but its scenario. */
export interface History {
  /** The scenario before each act, oldest first. */
  readonly past: readonly Scenario[]
  /** What was taken back, the newest taken back last. */
  readonly future: readonly Scenario[]
  /** Acts were forgotten, for there were more than `historyMax`. */
  readonly isCut: boolean
}

/** Nothing was done yet. */
export const noHistory: History = { past: [], future: [], isCut: false }

/** After an act: what was before it can come back, and what was taken back earlier cannot. */
export function remembered(history: History, before: Scenario): History {
  const past = [...history.past, before]
  const isCut = history.isCut || past.length > historyMax
  return { past: past.slice(-historyMax), future: [], isCut }
}
