import type { RunResult, UnjudgedLaw } from '#reading/result/runResult.ts'
import type { LogFilter, Selection } from '#reading/selection.ts'
import type { Scenario } from '#scenario/format.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import type { Said, Saying } from '#words/said.ts'
import type { History } from './history.ts'

/**
 * Something to tell the user: what was wrong, where, what would be right; the page makes words of it
 * where it is shown, in the language of then.
 */
export type Notice = (Said | { readonly say: Saying }) & {
  readonly tone: 'error' | 'info'
  /** What can be done about it. */
  readonly action?: { readonly label: Saying; readonly run: () => void }
}

/** The same steps on another server, run beside the live one. */
export interface Comparison {
  /** The other server's id. */
  readonly server: string
  /** The live scenario as it was then: when that has changed, this is outdated. */
  readonly of: Scenario
  readonly trace: readonly TraceEvent[]
}

/**
 * How fast virtual time is shown: real milliseconds for one virtual millisecond. 0 is at once.
 */
export type Speed = 1000 | 100 | 40 | 10 | 1 | 0.1 | 0

/** All that the page shows. Written only by `commands/`, read through `selectors/`. */
export interface RoomscopeState {
  /** `running` while the world works on a step. */
  readonly status: 'ready' | 'running'
  /** How many events the run has that is under way; null while none has taken long. */
  readonly eventsSoFar: number | null
  /** The live scenario: what was done so far, as steps. */
  readonly scenario: Scenario
  /** The laws that a server of one's own was not judged by, in the last whole run. */
  readonly notJudged: readonly UnjudgedLaw[]
  /** What code of one's own was taken for, when it was run last; null for a server of the house. */
  readonly reading: RunResult['reading'] | null
  /** The scenario that another took the place of last, so that nothing is lost; null for none. */
  readonly setAside: Scenario | null
  /** What can be taken back, and what was. */
  readonly history: History
  /** All that has happened, which may be more than what is shown. */
  readonly trace: readonly TraceEvent[]
  /** `fold(trace, playhead)`; a new object whenever it changed. */
  readonly world: World
  /** The seq of the last event shown; -1 before the first. */
  readonly playhead: number
  /** The virtual time shown, between two events while time plays. */
  readonly shownMs: number
  readonly playing: boolean
  /** Time plays towards the beginning. */
  readonly backwards: boolean
  /** Somebody went back: what is done now is done in the past, and cuts off what came after. */
  readonly lookingBack: boolean
  readonly speed: Speed
  readonly selection: Selection | null
  readonly logFilter: LogFilter
  /** The log shows nothing after this event; null while it follows the playhead. */
  readonly logFrozenAt: number | null
  readonly notice: Notice | null
  /** The id of the pane in the middle. */
  readonly pane: string
  /** How often the line with the flaw was asked for: each time it is brought into view. */
  readonly lineAsked: number
  /** The scenario that is played for watching, while nothing has changed it: it stops where a law breaks first. */
  readonly watched: Scenario | null
  /** What the other server did; null before anything was compared. */
  readonly comparison: Comparison | null
}
