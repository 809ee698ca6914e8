import type { LineLogged } from '#reading/lines/lineLogged.ts'
import type { Scenario } from '#scenario/format.ts'
import { type WhyNotDone, whyNotDone } from '#scenario/problems/notDone.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { LineRun } from './playForLines.ts'

/** What a worker is asked for the lines of a run. */
export interface LineAsk {
  readonly call: 'lines'
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
  | { readonly id: number; readonly ok: false; readonly why: WhyNotDone }

/** Answers what was asked, by a run of it. */
export async function answerLines(
  { id, scenario }: LineAsk,
  play: (scenario: Scenario) => Promise<LineRun>,
): Promise<LineAnswer> {
  try {
    const { trace, ran, waited } = await play(scenario)
    return { id, ok: true, run: { ran, waited, events: trace.length, last: trace.at(-1) ?? null } }
  } catch (error) {
    return { id, ok: false, why: whyNotDone(error) }
  }
}
