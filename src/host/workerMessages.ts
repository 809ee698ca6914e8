import type { Scenario, Step } from '#scenario/format.ts'
import type { WhyNotDone } from '#scenario/problems/notDone.ts'

/** What the page asks its worker. */
export type Ask =
  | { readonly id: number; readonly call: 'run'; readonly scenario: Scenario }
  | { readonly id: number; readonly call: 'runOnly'; readonly scenario: Scenario }
  | { readonly id: number; readonly call: 'steps'; readonly steps: readonly Step[] }
  | { readonly id: number; readonly call: 'result' }

/** It ends what is under way; there is no answer of its own. */
export interface Stop {
  readonly call: 'stop'
}

/**
 * The next events of what was asked, which come before its answer: a great trace at once would keep
 * the page from everything else while it is read. They come as JSON, for a reader of JSON keeps each
 * short text once, where a copy of objects has it once for each event: a thirteenth of what a page
 * with a crowd holds.
 */
export interface Part {
  readonly id: number
  readonly part: string
}

/** What the worker answers once it has told of all events; `value` is what of a run is no event. */
export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly why: WhyNotDone }

/** The worker is at work, and has got so far. */
export interface Progress {
  readonly events: number
}

/** The worker is there, or on its way. */
export interface Alive {
  readonly isAlive: true
}
