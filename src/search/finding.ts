import type { Scenario } from '#scenario/format.ts'
import type { Failure } from './failure.ts'

/** A way to break the server: the smallest scenario that was found for it. */
export interface Finding {
  readonly scenario: Scenario
  readonly failure: Failure
  /** The run that found it, counted from 1, and how many steps it had. */
  readonly run: number
  readonly stepsBefore: number
  /** Worlds that making it small took. */
  readonly shrinkRuns: number
}

/** What was tried so far, and what came of it. */
export interface Search {
  readonly runs: number
  readonly runsMax: number
  readonly steps: number
  /** Runs that failed; most of them fail as another one did. */
  readonly failed: number
  /** Distinct by what they are ({@link identityOf}), those found first before those found later. */
  readonly findings: readonly Finding[]
  /** Why it ended; null while it goes on. */
  readonly ended: 'runs' | 'steps' | 'findings' | 'stopped' | null
}
