import type { LineLogged } from '#reading/lines/lineLogged.ts'
import type { Scenario } from '#scenario/format.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** What the worker of the second world is asked. */
export interface LineAsk {
  readonly id: number
  readonly scenario: Scenario
}

/** The lines of a run, with how long its trace was and how it ended, to know it by. */
export interface LinesRun extends LineLogged {
  readonly events: number
  readonly last: TraceEvent | null
}

/** What it answers. */
export type LineAnswer =
  | { readonly id: number; readonly ok: true; readonly run: LinesRun }
  | { readonly id: number; readonly ok: false; readonly text: string }
