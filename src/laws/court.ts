import type { ConnectionId } from '#kernel/ids.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import type { Accounts } from './accounts/accounts.ts'
import type { Gauges } from './gauges.ts'
import type { JudgeSettings } from './judgeSettings.ts'

/** The characters of what was sent to a connection and the transport has not taken: the network's word. */
export type Untaken = (connection: ConnectionId) => number

/** What one law may ask, and where it says what it found. */
export interface Court<M> {
  readonly settings: JudgeSettings
  readonly world: World
  readonly trace: readonly TraceEvent[]
  /** The event that the turn of the world follows from. */
  readonly cause: number | null
  /** What the server of the moment shows beside its books. */
  readonly gauges: Gauges
  readonly untaken: Untaken | undefined
  readonly accounts: Accounts
  /** While a quiet world is judged: whether the law was found broken in the one before, or since. */
  readonly wasFound: boolean
  /** The law is broken by the event `at`, or else by the last one. It is told each time. */
  tell<C extends keyof M>(code: C, params: M[C], at?: number): void
  /** A state that changes break and mend: told when it is broken, and again once it was mended. */
  state<C extends keyof M>(isBroken: boolean, code: C, params: M[C]): void
  /** A state as it is found: told once, for as long as each quiet world finds it again. */
  found<C extends keyof M>(code: C, params: M[C]): void
}
