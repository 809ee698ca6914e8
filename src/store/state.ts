import type { ConnectionId } from '#kernel/ids.ts'
import type { Scenario } from '#scenario/format.ts'
import type { EventKind, TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import type { History } from './history.ts'

/** What is chosen in the picture, the ledger or the log; the inspector shows it. */
export type Selection =
  | { readonly kind: 'connection'; readonly connection: ConnectionId }
  | { readonly kind: 'room'; readonly room: string }
  | { readonly kind: 'membership'; readonly connection: ConnectionId; readonly room: string }
  | { readonly kind: 'event'; readonly seq: number }

/** Which events the log shows; null is all. */
export interface LogFilter {
  readonly client: string | null
  readonly room: string | null
  readonly kind: EventKind | null
}

/** Something to tell the user: what was wrong, where, what would be right. */
export interface Notice {
  readonly tone: 'error' | 'info'
  readonly text: string
  /** What can be done about it. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

/**
 * How fast virtual time is shown: real milliseconds for one virtual millisecond. 0 is at once.
 */
export type Speed = 1000 | 100 | 40 | 10 | 1 | 0.1 | 0

/** All that the page shows. Written only by `commands/`, read through `selectors/`. */
export interface RoomscopeState {
  /** `starting` until the world's worker has answered, `running` while it works on a step. */
  readonly status: 'starting' | 'ready' | 'running' | 'failed'
  /** The live scenario: what was done so far, as steps. */
  readonly scenario: Scenario
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
}
