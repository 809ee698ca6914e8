import type { Held } from '#reading/holds/holds.ts'
import type { ToldResult, ToldViolation } from '#reading/result/toldResult.ts'
import type { Scenario } from '#scenario/format.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { WorldState } from '#trace/worldState.ts'

/**
 * The page for tests and the console. A call waits for what the page is still doing, so what was
 * clicked before is in its answer. What it returns are copies; changing them changes nothing.
 */
export interface Automation {
  /** Replaces the world by a run of the scenario. */
  run(scenario: unknown): Promise<ToldResult>
  /**
   * Appends one step to the live scenario; resolves to the state once the world is quiet. The world
   * that a first visit is greeted with makes way for an empty one.
   */
  step(step: unknown): Promise<WorldState>
  /** The newest state, wherever the playhead stands. */
  state(): Promise<WorldState>
  /** Whether an expectation of the format holds in the newest state, with what was expected and what is so. */
  holds(expectation: unknown): Promise<Held>
  violations(): Promise<ToldViolation[]>
  scenario(): Promise<Scenario>
  trace(): Promise<TraceEvent[]>
  /** Moves the playhead to an event and holds there; -1 is before the first. Resolves to the state then. */
  seek(seq: number): Promise<WorldState>
}

declare global {
  interface Window {
    roomscope: Automation
  }
}
