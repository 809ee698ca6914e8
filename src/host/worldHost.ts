import type { RunResult } from '#reading/result/runResult.ts'
import type { Scenario, Step } from '#scenario/format.ts'
import type { WhyNotDone } from '#scenario/problems/notDone.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** What a run gives: its trace, and what is not in it: see {@link RunResult}. */
export interface Played extends Pick<RunResult, 'notJudged' | 'reading'> {
  readonly trace: readonly TraceEvent[]
}

/** The same with what it came to. */
export interface Run extends Played {
  readonly result: RunResult
}

/** What a host says by itself, unasked. */
export interface HostTold {
  /** How many events the run that is under way has so far; null once nothing is under way. */
  readonly onProgress: (events: number | null) => void
  /** The world has ended, and why; what waited for it is rejected, and the next call starts anew. */
  readonly onEnded: (why: WhyNotDone) => void
}

/** Is told of events as they come, in order and each once: the next so many of a run, or of a step. */
export type Heard = (events: readonly TraceEvent[]) => void

/**
 * A world that runs somewhere, asked from outside. Calls are answered in order. `heard` is told of
 * what happens piece by piece while it does, as far as a world that is elsewhere tells of it; what the
 * call resolves to has all of it, and where it rejects nothing of it has come to be.
 */
export interface WorldHost {
  /** Replaces the world by a new one and runs the scenario; rejects, keeping the old one, when it cannot. */
  run(scenario: Scenario, heard?: Heard): Promise<Played>
  /** Runs the scenario in a world of its own, which is gone afterwards; the live one is not touched. */
  runOnly(scenario: Scenario, heard?: Heard): Promise<Played>
  /** What the live world has come to, by its scenario and the steps since. A crowd's takes as long as its folding. */
  result(): Promise<RunResult>
  /**
   * Does one more step and lets the world come to rest; resolves to the events since. Rejects, and
   * changes nothing, when the step does not fit the format or those before it.
   */
  step(step: Step, heard?: Heard): Promise<readonly TraceEvent[]>
  /** Does several so, one after the other. Rejects, and changes nothing, when one of them does not fit. */
  steps(steps: readonly Step[], heard?: Heard): Promise<readonly TraceEvent[]>
  /**
   * Ends the run that is under way, if one is. It resolves with what happened so far, and says that
   * it was stopped; where that cannot be had, it rejects.
   */
  stop(): void
}
